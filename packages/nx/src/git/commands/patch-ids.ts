import type { GitCommand } from '../git-command';

/** By commit, what identifies its change. `diffs`: those of the commits, each after its id. */
export function patchIds(diffs: Buffer): GitCommand<ReadonlyMap<string, string>> {
  return {
    args: ['patch-id', '--stable'],
    input: diffs,
    parse: ({ stdout }) =>
      new Map(
        stdout
          .toString('latin1')
          .split('\n')
          .slice(0, -1)
          .map((line) => {
            const [patch = '', commit = ''] = line.split(' ');
            return [commit, patch] as const;
          }),
      ),
  };
}
