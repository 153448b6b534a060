import { resolve } from 'node:path';
import { type Result, fail, ok } from '@release-openmed/core';
import { statusPaths } from '../git/commands/status-paths';
import type { Repository } from '../git/repository';

const SHOWN = 3;

/**
 * Whether the working tree is what is checked out: what is run in another one proves nothing of the
 * release. `aside`: a path that may be there besides, absolute or from the workspace. Failure: `tree-differs`.
 */
export async function checkClean(
  { git, top, prefix }: Repository,
  aside: string | undefined,
): Promise<Result<void>> {
  const dirty = await git.run(statusPaths());
  const plan = aside === undefined ? null : resolve(top, prefix, aside);
  const paths = dirty.filter((path) => resolve(top, path) !== plan);
  if (paths.length === 0) return ok(undefined);
  const more = paths.length > SHOWN ? ` and ${paths.length - SHOWN} more` : '';
  const are = paths.length === 1 ? 'is' : 'are';
  return fail({
    code: 'tree-differs',
    message: `What would be run is not what is released: ${paths.slice(0, SHOWN).join(', ')}${more} ${are} not committed.`,
    fix: 'Commit them, put them aside with git stash -u, or have them ignored.',
    where: paths[0]!,
  });
}
