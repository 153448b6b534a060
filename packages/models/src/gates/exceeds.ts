/**
 * Decimal limits do not survive binary subtraction: 0.992 - 0.99 is a little more than 0.002. No
 * measurement is finer than this.
 */
const STEP = 1e-9;

/** Whether a difference is above its limit. */
export function exceeds(difference: number, limit: number): boolean {
  return difference > limit + STEP;
}

/** Whether a difference is at its limit or above. */
export function reaches(difference: number, limit: number): boolean {
  return difference >= limit - STEP;
}
