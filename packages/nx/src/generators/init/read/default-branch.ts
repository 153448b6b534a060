import type { GitCommand } from '../../../git/git-command';

/** The default branch of `origin` as the clone knows it; null: it does not. */
export function defaultBranch(): GitCommand<string | null> {
  return {
    args: ['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD'],
    exits: [0, 1],
    parse: ({ stdout }) =>
      stdout
        .toString('utf8')
        .trim()
        .replace(/^origin\//, '') || null,
  };
}
