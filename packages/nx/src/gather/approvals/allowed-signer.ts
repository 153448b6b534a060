/** A key that may sign, as a line of an `allowed_signers` file has it. */
export interface AllowedSigner {
  /** Names of its owner, in lower case; each may be a pattern. */
  readonly principals: readonly string[];
  /** Patterns; null: it may sign anything. */
  readonly namespaces: readonly string[] | null;
  /** Milliseconds since 1970; null: no end. */
  readonly validAfter: number | null;
  readonly validBefore: number | null;
  /** The public key, base64. */
  readonly key: string;
}
