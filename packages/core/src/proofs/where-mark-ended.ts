import type { Release } from '../history/read-tags';
import { findMark } from './find-mark';
import type { Marks } from './marks-by-release';

/**
 * The minor that ended an earlier mark of a name: the first without it after those that had it.
 * Null: nothing was interrupted. `minors`: newest first.
 */
export function whereMarkEnded(
  symbol: string,
  minors: readonly Release[],
  marks: Marks,
): Release | null {
  const carries = minors.map((release) => findMark(symbol, marks.get(release) ?? []) !== null);
  const gap = carries.indexOf(false);
  const earlier = gap === -1 ? -1 : carries.indexOf(true, gap);
  return minors[earlier - 1] ?? null;
}
