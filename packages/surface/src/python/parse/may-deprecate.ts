const MARK = /deprecat|RemovedIn|FutureWarning|versionremoved/i;
/** An import statement on a line of its own. */
const IMPORT =
  /^[ \t]*(?:from[ \t]+[.\w]+[ \t]+)?import[ \t]+(?:\([\w\s,]*\)|[\w., \t]*)[ \t]*\r?$/gm;
/** What then has the word in its name, though not in the one that it is used by. */
const HIDDEN = /\bfrom[ \t]+\S*deprecat|deprecat\w*[ \t]+as[ \t]+(?!\w*deprecat)/i;

/**
 * Whether a module's text may mark anything as deprecated. Every form of a mark has one of the words
 * in it; that a name with it is imported marks nothing.
 */
export function mayDeprecate(text: string): boolean {
  if (!MARK.test(text)) return false;
  // A string may go on behind a line's end.
  const whole = text.replace(/\\\r?\n/g, '');
  return MARK.test(whole.replace(IMPORT, (line) => (HIDDEN.test(line) ? line : '')));
}
