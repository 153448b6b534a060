import type { Deprecation } from '../surface/surface';

/** Two marks of one deprecation: the first counts, and the second fills in what it does not say. */
export function mergeDeprecation(
  first: Deprecation | null,
  second: Deprecation | null,
): Deprecation | null {
  if (!first || !second) return first ?? second;
  return { ...second, ...first, warns: first.warns || second.warns };
}
