/** A project's folder at a commit: the first of these that is there, `''` the repository's top. */
export interface TreePlace {
  readonly commit: string;
  readonly roots: readonly string[];
}
