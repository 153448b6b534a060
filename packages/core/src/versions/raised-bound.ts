/**
 * The exclusive upper bound that keeps the width of `bound` and lets `release` in: its last segment
 * that is not 0 says how wide it is. `<2` and 2.4.1 give 3, `<1.5.0` and 2.4.1 give 2.5.0.
 */
export function raisedBound(
  bound: readonly number[],
  release: readonly number[],
): readonly number[] {
  const width = Math.max(
    0,
    bound.findLastIndex((segment) => segment !== 0),
  );
  return bound.map((_, index) =>
    index > width ? 0 : (release[index] ?? 0) + (index === width ? 1 : 0),
  );
}
