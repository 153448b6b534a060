/**
 * What a reader does not see or what moves the text around it: controls (C0, DEL, C1), format
 * characters (bidi overrides, zero-width space, byte order mark), line and paragraph separators,
 * lone surrogates (Unicode categories Cc, Cf, Zl, Zp, Cs). Kept: the joiners that several scripts
 * and composed emoji need, and the tag characters of flags.
 */
export const HIDDEN_CHARACTERS =
  /(?!\u200c|\u200d|[\u{e0020}-\u{e007f}])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
