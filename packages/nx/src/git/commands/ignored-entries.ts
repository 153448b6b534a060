import type { GitCommand } from '../git-command';

interface Place {
  /** Git's folder. */
  readonly common: string;
  /** An index that holds the commit. */
  readonly index: string;
  /** An empty folder. */
  readonly empty: string;
}

/**
 * Which entries of an index its own `.gitignore` files ignore, whatever is checked out: git reads
 * those from the index where they are marked as left out of the working tree, which is empty here.
 * So git itself judges, and one person’s excludes have no say.
 */
export function ignoredEntries({ common, index, empty }: Place): {
  readonly leaveOut: (paths: readonly string[]) => GitCommand<void>;
  readonly list: () => GitCommand<readonly string[]>;
} {
  const there = ['-C', empty, `--git-dir=${common}`, `--work-tree=${empty}`];
  const env = { GIT_INDEX_FILE: index };
  return {
    leaveOut: (paths) => ({
      args: [...there, 'update-index', '-z', '--skip-worktree', '--stdin'],
      input: paths.map((path) => `${path}\0`).join(''),
      env,
      parse: () => undefined,
    }),
    list: () => ({
      args: [...there, 'ls-files', '-c', '-i', '--exclude-per-directory=.gitignore', '-z'],
      env,
      parse: ({ stdout }) => stdout.toString('utf8').split('\0').filter(Boolean),
    }),
  };
}
