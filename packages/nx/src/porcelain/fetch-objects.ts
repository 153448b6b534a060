import { type Result, fail, ok } from '@release-openmed/core';
import type { SimpleGit } from 'simple-git';
import { remoteRefused } from './remote-refused';

/**
 * Brings what refs of the remote point to into the clone's object store, and moves no ref. Failure:
 * `remote-unreachable`.
 */
export async function fetchObjects(
  git: SimpleGit,
  remote: string,
  refs: readonly string[],
): Promise<Result<void>> {
  if (refs.length === 0) return ok(undefined);
  const quiet = ['--quiet', '--no-tags', '--refmap=', '--no-write-fetch-head', '--no-prune'];
  const alone = ['--no-auto-maintenance', '--no-write-commit-graph', '--no-recurse-submodules'];
  try {
    await git.raw(['fetch', ...quiet, ...alone, '--end-of-options', remote, ...refs]);
    return ok(undefined);
  } catch (error) {
    return fail(remoteRefused(error, remote));
  }
}
