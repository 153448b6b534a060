import type { GitCommand } from '../git-command';

export interface MergedTree {
  readonly tree: string;
  /** Paths in which the two contradict each other; empty: they can be merged. */
  readonly conflicts: readonly string[];
}

/** What `git merge` would make of two commits, without a working tree. */
export function mergeTrees(into: string, from: string): GitCommand<MergedTree> {
  return {
    args: [
      'merge-tree',
      '--write-tree',
      '--name-only',
      '--no-messages',
      '-z',
      '--end-of-options',
      into,
      from,
    ],
    exits: [0, 1],
    parse: ({ stdout }) => {
      const [tree = '', ...conflicts] = stdout.toString('utf8').split('\0').filter(Boolean);
      return { tree, conflicts };
    },
  };
}
