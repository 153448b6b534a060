import type { GitCommand } from '../git-command';

/** Whether git knows who releases, without guessing a name and an address from the machine's. */
export function checkIdentity(who: 'AUTHOR' | 'COMMITTER'): GitCommand<boolean> {
  return {
    args: ['-c', 'user.useConfigOnly=true', 'var', `GIT_${who}_IDENT`],
    exits: [0, 128],
    parse: ({ exit }) => exit === 0,
  };
}
