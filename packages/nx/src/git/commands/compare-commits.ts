import type { RemoteFacts } from '@release-openmed/core';
import type { GitCommand } from '../git-command';

/** Where `commit` stands against `other`. Both have to be there. */
export function compareCommits(commit: string, other: string): GitCommand<RemoteFacts['relation']> {
  return {
    args: ['rev-list', '--left-right', '--count', '--end-of-options', `${commit}...${other}`],
    parse: ({ stdout }) => {
      const [own = 0, theirs = 0] = stdout.toString().trim().split('\t').map(Number);
      return own > 0 ? (theirs > 0 ? 'diverged' : 'ahead') : theirs > 0 ? 'behind' : 'equal';
    },
  };
}
