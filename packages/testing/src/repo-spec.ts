/**
 * Content of a file: its text, its bytes, or either with a mode (`100755`: executable; `120000`: a
 * link).
 */
export type FileSpec =
  | string
  | Buffer
  | { readonly text: string | Buffer; readonly mode: '100644' | '100755' | '120000' };

export interface TagSpec {
  readonly name: string;
  /**
   * Annotated when there is a message. A function gets the commit ids, for trailers that name them.
   */
  readonly message?: string | ((ids: Readonly<Record<string, string>>) => string);
}

export interface CommitSpec {
  /** Name by which other commits and the test speak of it; not its hash. */
  readonly id: string;
  /**
   * Ids. Default: the latest commit of its branch; a branch without one starts at the commit listed
   * before.
   */
  readonly parents?: readonly string[];
  /** Default: the id. */
  readonly message?: string | Buffer;
  /** Encoding of the message's bytes, as git records it. */
  readonly encoding?: string;
  /**
   * What it changes: path → content, null: deleted. A merge also brings the files of its other
   * parents.
   */
  readonly files?: Readonly<Record<string, FileSpec | null>>;
  /** Seconds since 1970. Default: one minute after the commit before, from 2026-01-01 on. */
  readonly time?: number;
  /** Default: `main`. Each branch ends at the last commit listed for it. */
  readonly branch?: string;
  /** Tags on it; a bare string is a light one. */
  readonly tags?: readonly (string | TagSpec)[];
}

export interface RepoSpec {
  readonly commits: readonly CommitSpec[];
  /** Adds a bare repository as `origin`, with all branches and tags, `main` tracking it. */
  readonly bareRemote?: boolean;
}
