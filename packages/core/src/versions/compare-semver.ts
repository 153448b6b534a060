import { compareReleases } from './compare-releases';
import { compareValues } from './compare-values';
import { semverIdentifiers } from './semver-identifiers';
import type { Version } from './version';

/**
 * SemVer 2.0.0's precedence, build metadata ignored. What SemVer cannot say sorts around it as in
 * PEP 440: an epoch before everything, further segments as further numbers, a post release right
 * above what it follows.
 */
export function compareSemver(a: Version, b: Version): number {
  return (
    compareValues(a.epoch, b.epoch) ||
    compareReleases(a.release, b.release) ||
    compareIdentifiers(semverIdentifiers(a), semverIdentifiers(b)) ||
    compareValues(a.post ?? -1, b.post ?? -1) ||
    compareValues(a.dev ?? Infinity, b.dev ?? Infinity)
  );
}

type Identifiers = readonly (string | number)[];

function compareIdentifiers(a: Identifiers, b: Identifiers): number {
  if (a.length === 0 || b.length === 0) return b.length - a.length;
  for (const [index, left] of a.entries()) {
    const right = b[index];
    if (right === undefined) return 1;
    const difference = compareIdentifier(left, right);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

function compareIdentifier(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return compareValues(a, b);
  if (typeof a === 'string' && typeof b === 'string') return compareValues(a, b);
  return typeof a === 'number' ? -1 : 1;
}
