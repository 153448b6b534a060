/** A tag as a ref, local or of the remote. */
export interface TagRef {
  readonly name: string;
  /** What the ref points to, before peeling. */
  readonly object: string;
  readonly annotated: boolean;
}
