import type { GitCommand } from '../git-command';

export interface Location {
  /** Top folder of the working tree, absolute. */
  readonly top: string;
  /** Folder of the object store, absolute. */
  readonly objects: string;
  /** Git's folder of the whole repository, which linked working trees share; absolute. */
  readonly common: string;
  readonly shallow: boolean;
  readonly objectFormat: string;
  /** Path of the folder asked about below `top`, with a final `/`; empty at the top. */
  readonly prefix: string;
  readonly head: string;
  /** Null: HEAD is detached. */
  readonly branch: string | null;
  /**
   * A tag or a branch is called HEAD too, so that git does not say here which branch is checked
   * out.
   */
  readonly ambiguous: boolean;
}

/** Where a folder stands in its repository; fails when that has no commit. */
export function locate(): GitCommand<Location> {
  return {
    args: [
      'rev-parse',
      '--path-format=absolute',
      '--show-toplevel',
      '--git-path',
      'objects',
      '--git-common-dir',
      '--is-shallow-repository',
      '--show-object-format',
      '--show-prefix',
      'HEAD',
      '--symbolic-full-name',
      'HEAD',
    ],
    parse: ({ stdout }) => {
      const [
        top = '',
        objects = '',
        common = '',
        shallow,
        objectFormat = '',
        prefix = '',
        head = '',
        ref = '',
      ] = stdout.toString('utf8').split('\n');
      return {
        top,
        objects,
        common,
        shallow: shallow === 'true',
        objectFormat,
        prefix,
        head,
        branch: ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : null,
        ambiguous: ref === '',
      };
    },
  };
}
