/**
 * The meanings of a declaration that mentions nothing: one object for all of them, so that they are
 * passed over at a glance.
 */
export const NO_REFS: Readonly<Record<string, string>> = {};
