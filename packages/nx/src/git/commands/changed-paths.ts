import type { GitCommand } from '../git-command';

/** Paths in which the trees of two commits differ. */
export function changedPaths(from: string, to: string): GitCommand<readonly string[]> {
  return {
    args: [
      'diff-tree',
      '-r',
      '-z',
      '--name-only',
      '--no-renames',
      '--no-relative',
      '--end-of-options',
      from,
      to,
    ],
    parse: ({ stdout }) => stdout.toString('utf8').split('\0').filter(Boolean),
  };
}
