import type { GitCommand } from '../git-command';

/**
 * Commands on an index of their own: `file` does not exist before `fill`, and the user's index is
 * not touched.
 */
export function temporaryIndex(file: string): {
  readonly fill: (commit: string) => GitCommand<void>;
  readonly list: () => GitCommand<ReadonlyMap<string, string>>;
  readonly add: (entries: readonly IndexEntry[]) => GitCommand<void>;
  readonly write: () => GitCommand<string>;
} {
  const env = { GIT_INDEX_FILE: file };
  // A split index would put its shared half into the user's git folder, a sparse one would lack the
  // folders that are not checked out.
  const plain = [
    '-c',
    'core.splitIndex=false',
    '-c',
    'core.fsmonitor=false',
    '-c',
    'core.untrackedCache=false',
    '-c',
    'index.sparse=false',
    '-c',
    'core.sparseCheckout=false',
  ];
  return {
    fill: (commit) => ({ args: [...plain, 'read-tree', commit], env, parse: () => undefined }),
    /** Path → mode. */
    list: () => ({
      args: [...plain, 'ls-files', '--full-name', '--stage', '-z', ':/'],
      env,
      parse: ({ stdout }) =>
        new Map(
          stdout
            .toString('utf8')
            .split('\0')
            .slice(0, -1)
            .map((entry) => [entry.slice(entry.indexOf('\t') + 1), entry.slice(0, 6)]),
        ),
    }),
    add: (entries) => ({
      args: [...plain, 'update-index', '-z', '--index-info'],
      env,
      input: entries.map(({ mode, blob, path }) => `${mode} ${blob}\t${path}\0`).join(''),
      parse: () => undefined,
    }),
    /**
     * Files that a partial clone does not hold stay where they are: the parent names them already.
     */
    write: () => ({
      args: [...plain, 'write-tree', '--missing-ok'],
      env,
      parse: ({ stdout }) => stdout.toString('latin1').trim(),
    }),
  };
}

export interface IndexEntry {
  readonly mode: string;
  readonly blob: string;
  readonly path: string;
}
