import { type Result, escapeTerminal, fail, ok } from '@release-openmed/core';
import { confirm } from '../../prompt/confirm';
import type { Disagreement } from './disagreement';

/**
 * Everything that disagrees is accepted by an option or by a person; where nobody can be asked, as
 * in CI, it is a failure, `init-disagreement`.
 */
export async function settleDisagreements(
  disagreements: readonly Disagreement[],
  accepted: readonly string[],
): Promise<Result<null>> {
  const open = disagreements.filter(({ about }) => !accepted.includes(about));
  const refused: Disagreement[] = [];
  for (const disagreement of open) {
    const { message, fix } = disagreement;
    const answer =
      process.env['CI'] === undefined
        ? await confirm(`${escapeTerminal(message)}\n  ${escapeTerminal(fix)}\nGo on as it is?`)
        : 'no-terminal';
    if (answer !== true) refused.push(disagreement);
  }
  if (refused.length === 0) return ok(null);
  return fail(
    ...refused.map(({ about, message, fix }) => ({
      code: 'init-disagreement',
      message,
      fix,
      where: about,
    })),
  );
}
