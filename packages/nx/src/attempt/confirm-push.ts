import { type Result, fail, ok } from '@release-openmed/core';
import { confirm } from '../prompt/confirm';

/**
 * Asks before a push; an automated run (`CI`) is not asked. Failure: `not-confirmed`, with nothing
 * changed.
 */
export async function confirmPush(question: string): Promise<Result<void>> {
  if (process.env['CI'] !== undefined) return ok(undefined);
  const answer = await confirm(`${question}?`);
  if (answer === true) return ok(undefined);
  const declined = answer === false;
  return fail({
    code: 'not-confirmed',
    message: declined
      ? 'The push was declined: nothing was changed.'
      : 'Nobody can be asked before the push: there is no terminal.',
    fix: declined
      ? 'Run this again when it is as it should be.'
      : 'Run it with --yes, or set CI in an automated run.',
  });
}
