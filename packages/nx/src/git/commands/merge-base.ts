import type { GitCommand } from '../git-command';

/** The newest commit that two have in common; null: none. */
export function mergeBase(one: string, other: string): GitCommand<string | null> {
  return {
    args: ['merge-base', '--end-of-options', one, other],
    exits: [0, 1],
    parse: ({ stdout }) => stdout.toString('latin1').trim() || null,
  };
}
