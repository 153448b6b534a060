import type { GitCommand } from '../git-command';

/** Who acts, as git is set up; null: it does not know, and does not guess. */
export function committer(): GitCommand<{ readonly name: string; readonly email: string } | null> {
  return {
    args: ['-c', 'user.useConfigOnly=true', 'var', 'GIT_COMMITTER_IDENT'],
    exits: [0, 128],
    parse: ({ exit, stdout }) => {
      const [, name = '', email] = /^(.*) <(.*)> \d+ [-+]\d+$/m.exec(stdout.toString('utf8')) ?? [];
      return exit !== 0 || email === undefined ? null : { name, email };
    },
  };
}
