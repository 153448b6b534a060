import type { GitCommand } from '../git-command';

/**
 * Tracked paths in which the working tree, or the index, is not a commit. Untracked files are no
 * difference.
 */
export function changedSince(commit: string): GitCommand<readonly string[]> {
  return {
    args: [
      'diff',
      '--name-only',
      '-z',
      '--no-renames',
      '--no-relative',
      '--no-ext-diff',
      '--ignore-submodules=all',
      '--end-of-options',
      commit,
      '--',
    ],
    parse: ({ stdout }) => stdout.toString('utf8').split('\0').filter(Boolean),
  };
}
