import type { GitCommand } from '../git-command';
import { GitError } from '../git-error';

/**
 * Fetches one ref of a remote by its full name; false: the remote does not have it. A list of all
 * refs would do too, but a forge has one for every pull request. Which commit it is, git writes
 * into `FETCH_HEAD`: that of `folder`, which is made to look like another working tree of the
 * repository, so that nothing is written where the user's is.
 */
export function fetchRef(
  remote: string,
  ref: string,
  { folder, common }: { readonly folder: string; readonly common: string },
): GitCommand<boolean> {
  return {
    args: [
      ...['fetch', '--quiet', '--no-tags', '--refmap=', '--write-fetch-head', '--no-prune'],
      ...['--no-auto-maintenance', '--no-write-commit-graph', '--no-recurse-submodules'],
      ...['--end-of-options', remote, ref],
    ],
    env: { GIT_DIR: folder, GIT_COMMON_DIR: common },
    exits: [0, 128],
    parse: ({ exit, stderr }) => {
      if (exit === 0) return true;
      if (/couldn't find remote ref/.test(stderr)) return false;
      throw new GitError('fetch', exit, stderr);
    },
  };
}
