import type { GitCommand } from '../git-command';

export interface NewMerge {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
}

const NOBODY = { NAME: 'nobody', EMAIL: 'nobody@invalid', DATE: '@0 +0000' };

/** Writes a commit that is the same wherever it is written, for looking at alone. */
export function writeMerge({ tree, parents, message }: NewMerge): GitCommand<string> {
  return {
    args: [
      '-c',
      'i18n.commitEncoding=UTF-8',
      'commit-tree',
      '--no-gpg-sign',
      ...parents.flatMap((parent) => ['-p', parent]),
      '-F',
      '-',
      tree,
    ],
    input: `${message}\n`,
    env: Object.fromEntries(
      ['AUTHOR', 'COMMITTER'].flatMap((who) =>
        Object.entries(NOBODY).map(([what, value]) => [`GIT_${who}_${what}`, value]),
      ),
    ),
    parse: ({ stdout }) => stdout.toString('latin1').trim(),
  };
}
