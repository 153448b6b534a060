/** One thing that a commit message says was changed. */
export interface Change {
  /** Lower case; null when the header is not conventional. */
  readonly type: string | null;
  readonly scope: string | null;
  /** The header without type and scope. */
  readonly subject: string;
  /** What breaks, in the author's words; null when nothing does. */
  readonly breaking: string | null;
  /** Found in the body of a squashed commit, not in its header. */
  readonly nested: boolean;
}

export interface ParsedMessage {
  /** The header's change first. */
  readonly changes: readonly Change[];
  /**
   * The commit's own first line, whatever an override says: it is what git shows, and what a revert
   * quotes.
   */
  readonly header: string;
  /** What it takes back: commits by hash, and the header that it quotes. */
  readonly reverts: { readonly commits: readonly string[]; readonly header: string | null } | null;
  /** `Release-As: X.Y.Z`. */
  readonly releaseAs: string | null;
  /** Words of `Sem-Ver:` trailers, lower case (pbr). */
  readonly semVer: readonly string[];
  /** `#12`, as written. */
  readonly references: readonly string[];
  /**
   * Has the trailers of a stamp, which is never a change; whether it is one is for those to say who
   * know what it wrote.
   */
  readonly stamp: boolean;
  /** Why notes could not be read as a whole; everything else was. Null: nothing is lost. */
  readonly unreadable: string | null;
}

/** Pure once loaded: see `loadMessageParser`. */
export type ParseMessage = (message: string) => ParsedMessage;
