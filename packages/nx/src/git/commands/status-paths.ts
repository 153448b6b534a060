import type { GitCommand } from '../git-command';

/**
 * Paths below the repository's top folder with uncommitted changes, staged or not, and untracked
 * ones.
 */
export function statusPaths(): GitCommand<readonly string[]> {
  return {
    args: [
      'status',
      '--porcelain',
      '-z',
      '--untracked-files=all',
      '--no-renames',
      '--ignore-submodules=all',
    ],
    parse: ({ stdout }) =>
      stdout
        .toString('utf8')
        .split('\0')
        .slice(0, -1)
        .map((entry) => entry.slice(3)),
  };
}
