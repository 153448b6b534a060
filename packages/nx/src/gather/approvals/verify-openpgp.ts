import { type Refusal, type Result, fail, ok } from '@release-openmed/core';
import { verifyTag } from '../../git/commands/verify-tag';
import { toolMissing } from './tool-missing';
import type { Verdict } from './verdict';
import type { Verifier } from './verifier';

/** Judges a tag that is signed with an OpenPGP key. Failure: `signature-tool-missing`. */
export async function verifyOpenpgp(
  object: string,
  { git, env, files, keyring }: Verifier,
): Promise<Result<Verdict>> {
  if (keyring.size === 0) return ok({ because: 'unknown-key' });
  const { good, words, toolMissing: missing } = await git.run({ ...verifyTag(object, files), env });
  if (missing) return fail(toolMissing('gpg'));
  const names = keyring.get(signedBy(words) ?? '');
  if (good && names !== undefined) return ok({ names });
  const told = STATUSES.find(([status]) =>
    words.some((line) => line.startsWith(`[GNUPG:] ${status} `)),
  );
  return ok({ because: told?.[1] ?? 'unverified' });
}

/**
 * The fingerprint of the primary key. The last such line is gpg's own: the name of a key, which
 * stands in front of it, could be made to look like one.
 */
function signedBy(words: readonly string[]): string | undefined {
  return words
    .findLast((line) => line.startsWith('[GNUPG:] VALIDSIG '))
    ?.split(' ')
    .at(-1);
}

/** GnuPG's doc/DETAILS. */
const STATUSES: readonly (readonly [string, Refusal])[] = [
  ['BADSIG', 'tampered'],
  ['REVKEYSIG', 'revoked'],
  ['EXPKEYSIG', 'expired'],
  ['EXPSIG', 'expired'],
  ['NO_PUBKEY', 'unknown-key'],
];
