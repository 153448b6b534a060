import { finalVersion } from '../../../versions/final-version';
import type { Version } from '../../../versions/version';

/** Deeper than any version that is written down, so that it lies before every other bound. */
const DEPTH = 8;

/** What follows a bound at once. */
export function rightAfter(release: readonly number[]): Version {
  const zeros = Array.from({ length: Math.max(0, DEPTH - release.length) }, () => 0);
  return finalVersion([...release, ...zeros, 1]);
}
