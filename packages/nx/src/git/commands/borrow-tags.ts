import type { GitCommand } from '../git-command';

/**
 * Fetches tags of a remote without writing any ref. With `objectStoreEnv` nothing reaches the clone's own store
 * either: a dry run has to know these tags, and may change nothing.
 */
export function borrowTags(remote: string, tags: readonly string[]): GitCommand<void> {
  return {
    args: ['fetch', '--quiet', '--stdin', '--no-tags', '--no-write-fetch-head', '--refmap=', '--no-prune', '--no-prune-tags', '--no-auto-maintenance',
      '--no-write-commit-graph', '--no-recurse-submodules', '--end-of-options', remote],
    input: tags.map((tag) => `refs/tags/${tag}\n`).join(''),
    parse: () => undefined,
  };
}
