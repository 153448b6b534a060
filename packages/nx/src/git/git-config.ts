/**
 * The effective settings: key (section and name in lower case) → values, the last one winning.
 * Null: set without a value.
 */
export type GitConfig = ReadonlyMap<string, readonly (string | null)[]>;
