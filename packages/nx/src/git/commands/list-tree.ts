import type { GitCommand } from '../git-command';

/** Paths of a commit's files below the folder that git runs in, from the repository's top. */
export function listTree(commit: string): GitCommand<readonly string[]> {
  return {
    args: ['ls-tree', '-r', '-z', '--name-only', '--full-name', '--end-of-options', commit],
    parse: ({ stdout }) => stdout.toString('utf8').split('\0').filter(Boolean),
  };
}
