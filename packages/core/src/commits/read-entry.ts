import { readHeader, type Header } from './read-header';

const HYPHENATED = /^[a-z\d]+(?:-[a-z\d]+)+: /i;
const REFERRING =
  /^(?:refs?|references|see|cc|links?|bugs?|issues?|close[sd]?|fixe[sd]|resolve[sd]?): +(?:\S*#\d|https?:\/\/|[\da-f]{7,40}\b|@\w|.*<[^<>@\s]+@)/i;

/**
 * The header of an entry below the first line of a message. A trailer of the entry above it
 * (git-interpret-trailers) is none: both are `word: text`, and nothing but the word tells them
 * apart. A hyphen makes it a trailer (`Reviewed-by:`, `Release-As:`, `BREAKING-CHANGE:`, in any
 * case, as git reads them), and so does a word of reference before a reference. The types that
 * people use have no hyphen; one that does (`my-type: x`) is read in a first line, and with what no
 * trailer has: a scope or a `!`.
 */
export function readEntry(line: string): Header | null {
  return HYPHENATED.test(line) || REFERRING.test(line) ? null : readHeader(line);
}
