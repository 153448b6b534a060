import type { GitCommand } from '../git-command';

/** The version of git as `[major, minor]`; zeros when it says something else. */
export function gitVersion(): GitCommand<readonly [number, number]> {
  return {
    args: ['version'],
    parse: ({ stdout }) => {
      const found = /(\d+)\.(\d+)/.exec(stdout.toString());
      return [Number(found?.[1] ?? 0), Number(found?.[2] ?? 0)];
    },
  };
}
