import type { GitCommand } from '../git-command';

/** Stores the tree that holds nothing. */
export function writeEmptyTree(): GitCommand<string> {
  return { args: ['mktree'], input: '', parse: ({ stdout }) => stdout.toString('latin1').trim() };
}
