import type { GitCommand } from '../git-command';

/**
 * Stores files as they are, without line-ending conversion or filters; their blobs, in the order
 * given.
 */
export function writeBlobs(paths: readonly string[]): GitCommand<readonly string[]> {
  return {
    args: ['hash-object', '-w', '--no-filters', '--stdin-paths'],
    input: paths.map((path) => `${path}\n`).join(''),
    parse: ({ stdout }) => stdout.toString('latin1').split('\n').slice(0, -1),
  };
}
