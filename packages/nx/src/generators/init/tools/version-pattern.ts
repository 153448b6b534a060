const VERSION = '(?<version>\\d[\\w.!+-]*)';

/**
 * A text in which tools leave a place for the version (`version = "{current_version}"`) as a
 * pattern of `versionFiles`; null: the place is all there is, which would be any number.
 */
export function versionPattern(text: string, place: string): string | null {
  const [before = '', ...after] = text.split(place);
  if (after.length === 0 || text.trim() === place) return null;
  return `${escape(before)}${VERSION}${escape(after.join(place))}`;
}

/** The version in a line that a regular expression of a tool finds. */
export function versionAfter(expression: string): string {
  return `${expression}.*?${VERSION}`;
}

const escape = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
