/** How much a release changes; ordered. */
export type Bump = 'none' | 'patch' | 'minor' | 'major';

export const BUMPS: readonly Bump[] = ['none', 'patch', 'minor', 'major'];

/** Negative when `a` asks for less than `b`. */
export function compareBumps(a: Bump, b: Bump): number {
  return BUMPS.indexOf(a) - BUMPS.indexOf(b);
}

/** The smaller of two. */
export function minBump(a: Bump, b: Bump): Bump {
  return compareBumps(a, b) <= 0 ? a : b;
}

/** The bump of many changes is the largest. */
export function maxBump(bumps: Iterable<Bump>): Bump {
  let max: Bump = 'none';
  for (const bump of bumps) if (compareBumps(bump, max) > 0) max = bump;
  return max;
}
