import { finalVersion } from '../versions/final-version';
import type { Version } from '../versions/version';
import type { Ranges } from './ecosystem';

/** A requirement after it was asked to let in one MAJOR.MINOR alone. */
export type Capped =
  | { readonly kind: 'capped'; readonly range: string }
  /** It lets nothing in that a cap would keep out. */
  | { readonly kind: 'kept' }
  /** A path, an address, a tag: it has no bounds. */
  | { readonly kind: 'unbounded' }
  /** It refuses the version itself, so no bounds can be right. */
  | { readonly kind: 'refuses' };

/**
 * The requirement with the MAJOR.MINOR of `version`, which is stable, as its bounds; what begins at
 * a later patch goes on to.
 */
export function capRange(ranges: Ranges, range: string, version: Version): Capped {
  const [major = 0, minor = 0, patch = 0] = version.release;
  const below = [major, minor + 1];
  if (!ranges.accepts(range, version)) return { kind: 'refuses' };
  if (ranges.exceeded(range, finalVersion([...below, 0], version.epoch))) return { kind: 'kept' };
  const line = Array.from({ length: patch + 1 }, (_, at) => [major, minor, at]);
  const first = line.find((release) => ranges.accepts(range, finalVersion(release, version.epoch)));
  const from = first === undefined || first[2] === 0 ? [major, minor] : first;
  const bounded = ranges.bounded(range, { from, below });
  return bounded === null ? { kind: 'unbounded' } : { kind: 'capped', range: bounded };
}
