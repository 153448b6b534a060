import type { GitCommand } from '../git-command';

/**
 * Fetches refs of a remote, by full name, without writing any ref. With `objectStoreEnv` nothing
 * reaches the clone's own store either: a dry run has to know what is there, and may change
 * nothing.
 */
export function borrowRefs(remote: string, refs: readonly string[]): GitCommand<void> {
  return {
    args: [
      'fetch',
      '--quiet',
      '--stdin',
      '--no-tags',
      '--no-write-fetch-head',
      '--refmap=',
      '--no-prune',
      '--no-prune-tags',
      '--no-auto-maintenance',
      '--no-write-commit-graph',
      '--no-recurse-submodules',
      '--end-of-options',
      remote,
    ],
    input: refs.map((ref) => `${ref}\n`).join(''),
    parse: () => undefined,
  };
}
