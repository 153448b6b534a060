import type { Position } from './comparison';

const FLIPPED = { in: 'out', out: 'in', both: 'both', unknown: 'unknown' } as const;

/**
 * Who provides the arguments of a call, where that one provides its results; and the other way
 * round.
 */
export function flipPosition<P extends Position>(position: P): (typeof FLIPPED)[P] {
  return FLIPPED[position];
}
