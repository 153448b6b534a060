import { type Failure, type Result, fail, ok } from '@release-openmed/core';
import { statusPaths } from '../git/commands/status-paths';
import type { Repository } from '../git/repository';

const SHOWN = 3;

/**
 * Whether the working tree is what a commit says: what is run in another one proves nothing of the
 * release. `aside`: a path in the workspace that may be there besides. Failure: `tree-differs`.
 */
export async function checkPlace(
  commit: string,
  { git, head, prefix }: Repository,
  aside: string | undefined,
): Promise<Result<void>> {
  if (head !== commit) return fail(elsewhere(commit, head));
  const dirty = await git.run(statusPaths());
  const others = dirty.filter((path) => aside === undefined || path !== `${prefix}${aside}`);
  return others.length === 0 ? ok(undefined) : fail(uncommitted(others));
}

function elsewhere(commit: string, head: string): Failure {
  return {
    code: 'tree-differs',
    message: `${head.slice(0, 10)} is checked out, and ${commit.slice(0, 10)} is what is released.`,
    fix: `Run them where it is checked out, and accept the finding: git worktree add <folder> ${commit.slice(0, 10)}`,
  };
}

function uncommitted(paths: readonly string[]): Failure {
  const more = paths.length > SHOWN ? ` and ${paths.length - SHOWN} more` : '';
  const are = paths.length === 1 ? 'is' : 'are';
  return {
    code: 'tree-differs',
    message: `What would be run is not what is released: ${paths.slice(0, SHOWN).join(', ')}${more} ${are} not committed.`,
    fix: 'Commit them, put them aside with git stash -u, or have them ignored.',
    where: paths[0]!,
  };
}
