import type { GitCommand } from '../git-command';

export interface NewCommit {
  readonly tree: string;
  readonly parent: string;
  readonly message: string;
  readonly sign: boolean;
}

/** Writes a commit that no ref points to. */
export function writeCommit({ tree, parent, message, sign }: NewCommit): GitCommand<string> {
  return {
    args: [
      '-c',
      'i18n.commitEncoding=UTF-8',
      'commit-tree',
      ...(sign ? ['-S'] : []),
      '-p',
      parent,
      '-F',
      '-',
      tree,
    ],
    input: `${message.trimEnd()}\n`,
    parse: ({ stdout }) => stdout.toString('latin1').trim(),
  };
}
