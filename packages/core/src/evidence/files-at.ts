/**
 * The texts of files at a commit other than the source. A promoted candidate may lie behind the
 * branch's tip: what brings its version and changelog there is an edit of the files as they are
 * there.
 */
export interface FilesAt {
  readonly kind: 'files-at';
  readonly commit: string;
  readonly paths: readonly string[];
}

/** Text by path; a file that is not there is left out. */
export type FileTexts = ReadonlyMap<string, string>;
