import type { GitCommand } from '../../../git/git-command';

/** Names of the tags that HEAD has among its ancestors. */
export function reachedTags(): GitCommand<ReadonlySet<string>> {
  return {
    args: ['for-each-ref', '--merged=HEAD', '--format=%(refname:lstrip=2)', 'refs/tags'],
    parse: ({ stdout }) => new Set(stdout.toString('utf8').split('\n').slice(0, -1)),
  };
}
