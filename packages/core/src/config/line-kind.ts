import picomatch from 'picomatch';
import type { Line } from '../line';
import type { Lines } from '../evidence/lines';

/**
 * Which kind of line a branch is, as the options say by its name; null: it is none. What is listed
 * among the stable branches is none, whatever else fits.
 */
export function lineKind(
  branch: string | null,
  { branches }: Pick<Lines, 'branches'>,
): Line['kind'] | null {
  if (branch === null || picomatch.isMatch(branch, [...branches.stable])) return null;
  const kinds = ['lts', 'series'] as const;
  return kinds.find((kind) => picomatch.isMatch(branch, [...branches[kind]])) ?? null;
}
