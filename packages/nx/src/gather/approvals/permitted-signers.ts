import type { Refusal } from '@release-openmed/core';
import type { AllowedSigner } from './allowed-signer';
import type { SshSignature } from './read-ssh-signature';

/** The namespace in which git signs. */
const GIT = 'git';

/**
 * The lines by which a key may sign for git at a moment (milliseconds since 1970), or why it may
 * not. Git itself asks for the moment that the tag says it was made at, and whoever makes a tag
 * chooses that; a key that has expired since counts no more, however early its tags say that they
 * are.
 */
export function permittedSigners(
  { key, namespace }: SshSignature,
  signers: readonly AllowedSigner[],
  now: number,
): readonly AllowedSigner[] | Refusal {
  const known = signers.filter((signer) => signer.key === key);
  if (known.length === 0) return 'unknown-key';
  if (namespace !== GIT) return 'other-namespace';
  const forGit = known.filter(({ namespaces }) => namespaces === null || allows(namespaces));
  if (forGit.length === 0) return 'other-namespace';
  const begun = forGit.filter(({ validAfter }) => validAfter === null || validAfter <= now);
  if (begun.length === 0) return 'not-yet-valid';
  const valid = begun.filter(({ validBefore }) => validBefore === null || now < validBefore);
  return valid.length === 0 ? 'expired' : valid;
}

/** Patterns of OpenSSH: one with `!` in front takes back what others allow. */
function allows(patterns: readonly string[]): boolean {
  const refused = patterns.filter((one) => one.startsWith('!')).map((one) => one.slice(1));
  const allowed = patterns.filter((one) => !one.startsWith('!'));
  return allowed.some(fitsGit) && !refused.some(fitsGit);
}

/** `*` is any text, `?` any character; nothing else has a meaning. */
function fitsGit(pattern: string): boolean {
  const escaped = pattern.replace(/[\\^$.+()|[\]{}]/g, '\\$&');
  return new RegExp(`^${escaped.replace(/\*+/g, '.*').replaceAll('?', '.')}$`).test(GIT);
}
