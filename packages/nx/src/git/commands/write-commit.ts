import type { GitCommand } from '../git-command';

export interface NewCommit {
  readonly tree: string;
  /** Null: a commit of its own. */
  readonly parent: string | null;
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
      ...(parent === null ? [] : ['-p', parent]),
      '-F',
      '-',
      tree,
    ],
    input: `${message.trimEnd()}\n`,
    parse: ({ stdout }) => stdout.toString('latin1').trim(),
  };
}
