import { GitError } from '../git-error';
import type { GitCommand } from '../git-command';

export interface CommitPair {
  readonly from: string;
  readonly to: string;
}

/**
 * Paths in which the trees of two commits, by their full ids, differ: of any number of pairs, in
 * their order.
 */
export function changedPaths(
  pairs: readonly CommitPair[],
): GitCommand<readonly (readonly string[])[]> {
  return {
    args: [
      'diff-tree',
      '--stdin',
      // A pair without a difference is answered as well.
      '--always',
      '-r',
      '-z',
      // Its entries start with a colon, so that no path can pass for the head of an answer.
      '--raw',
      '--no-renames',
      '--no-relative',
    ],
    input: pairs.map(({ from, to }) => `${from} ${to}\n`).join(''),
    parse: ({ stdout, exit }) => {
      const answers = readAnswers(stdout.toString('utf8').split('\0'));
      // Git passes over a commit that it does not have, and over what is no full id.
      const lost = pairs.find(({ from, to }, at) => answers[at]?.of !== from || !ID.test(to));
      if (lost !== undefined)
        throw new GitError('diff-tree', exit, `no answer to ${lost.from} ${lost.to}`);
      return answers.map(({ paths }) => paths);
    },
  };
}

const ID = /^[0-9a-f]{40,64}$/;

interface Answered {
  readonly of: string;
  readonly paths: string[];
}

function readAnswers(tokens: readonly string[]): readonly Answered[] {
  const answers: Answered[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    if (token.startsWith(':')) answers.at(-1)!.paths.push(tokens[(at += 1)]!);
    else if (token !== '') answers.push({ of: token, paths: [] });
  }
  return answers;
}
