import type { GitCommand } from '../git-command';

export interface Ref {
  readonly name: string;
  /** What it points to, before peeling. */
  readonly object: string;
  readonly type: 'commit' | 'tag' | 'tree' | 'blob';
}

/** Local refs by full name or by a prefix that ends before a `/`. */
export function listRefs(patterns: readonly string[]): GitCommand<readonly Ref[]> {
  return {
    args: ['for-each-ref', '--format=%(objectname) %(objecttype) %(refname)', ...patterns],
    parse: ({ stdout }) =>
      stdout
        .toString('utf8')
        .split('\n')
        .slice(0, -1)
        .map((line) => {
          const [object = '', type = '', ...name] = line.split(' ');
          return { name: name.join(' '), object, type: type as Ref['type'] };
        }),
  };
}
