/**
 * UTF-16 units of a manifest or version holder that are parsed. The largest real ones have a
 * fiftieth of it; parsing time grows with it.
 */
export const MAX_LENGTH = 2_000_000;
