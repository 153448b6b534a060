import type { Release } from '../history/read-tags';
import { findMark } from './find-mark';
import type { Marks } from './marks-by-release';

/**
 * The minors that carry the mark of a name, newest first, without a gap: what was withdrawn in
 * between is announced anew.
 */
export function whileMarked(
  symbol: string,
  minors: readonly Release[],
  marks: Marks,
): readonly Release[] {
  const gap = minors.findIndex((release) => findMark(symbol, marks.get(release) ?? []) === null);
  return gap === -1 ? minors : minors.slice(0, gap);
}
