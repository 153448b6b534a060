import { type Refusal, type Result, fail, ok } from '@release-openmed/core';
import { verifyTag } from '../../git/commands/verify-tag';
import { permittedSigners } from './permitted-signers';
import { readSshSignature } from './read-ssh-signature';
import { toolMissing } from './tool-missing';
import type { Verdict } from './verdict';
import type { Verifier } from './verifier';

/**
 * Judges a tag that is signed with an SSH key. Nobody's approval counts before git has taken the
 * signature; who signed is looked up first, so that a stranger's costs no process and the reason
 * can be told. Failure: `signature-tool-missing`.
 */
export async function verifySsh(
  object: string,
  armor: string,
  verifier: Verifier,
): Promise<Result<Verdict>> {
  const { git, env, files, signers, now } = verifier;
  const signature = readSshSignature(armor);
  if (signature === null) return ok({ because: 'tampered' });
  const permitted = permittedSigners(signature, signers, now);
  if (typeof permitted === 'string') return ok({ because: permitted });
  const verdict = await git.run({ ...verifyTag(object, files), env });
  if (verdict.toolMissing) return fail(toolMissing('ssh-keygen'));
  if (verdict.good)
    return ok({ names: [...new Set(permitted.flatMap(({ principals }) => principals))] });
  const told = REASONS.find(([words]) => verdict.words.some((line) => words.test(line)));
  if (told !== undefined) return ok({ because: told[1] });
  return ok({ because: (await isRevoked(object, verifier)) ? 'revoked' : 'unverified' });
}

/** In the words of ssh-keygen. */
const REASONS: readonly (readonly [RegExp, Refusal])[] = [
  [/incorrect signature/, 'tampered'],
  [/key is not yet valid/, 'not-yet-valid'],
  [/key has expired/, 'expired'],
];

/** Of a revoked key ssh-keygen says nothing: what it takes without the list is on the list. */
async function isRevoked(object: string, { git, env, files, nothing }: Verifier): Promise<boolean> {
  const { good } = await git.run({ ...verifyTag(object, { ...files, revoked: nothing }), env });
  return good;
}
