import type { GitCommand } from '../git-command';

/** Those of some commits that none of the others reaches: the newest alone, where they are in one line. */
export function unreached(commits: readonly string[]): GitCommand<readonly string[]> {
  return {
    args: ['merge-base', '--independent', '--end-of-options', ...commits],
    parse: ({ stdout }) => stdout.toString('latin1').split('\n').filter(Boolean),
  };
}
