import type { GitCommand } from '../git-command';

/** The branch that is checked out, whatever else is called HEAD; null: none is. */
export function currentBranch(): GitCommand<string | null> {
  return {
    args: ['symbolic-ref', '--quiet', 'HEAD'],
    exits: [0, 1],
    parse: ({ stdout }) => /^refs\/heads\/(.+)\n$/.exec(stdout.toString('utf8'))?.[1] ?? null,
  };
}
