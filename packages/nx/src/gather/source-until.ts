import { type Result, fail, ok } from '@release-openmed/core';
import { commitUntil } from '../git/commands/commit-until';
import type { Repository } from '../git/repository';

/** What the branch was at a moment of the past, ISO 8601 in UTC. Failure: `option-invalid`. */
export async function sourceUntil(
  { git, head }: Repository,
  until: string,
): Promise<Result<string>> {
  const commit = await git.run(commitUntil(head, until));
  if (commit !== null) return ok(commit);
  return fail({
    code: 'option-invalid',
    message: `The history of this branch begins after ${until}.`,
    fix: 'Name a later moment, or check out the branch that is older.',
    where: '--now',
  });
}
