import { compareReleases } from './compare-releases';
import { compareSemver } from './compare-semver';
import { compareValues } from './compare-values';
import { localParts } from './local-parts';
import type { Version } from './version';

const DIGITS = /^\d+$/;

/**
 * PEP 440's order: dev < a < b < rc < final < post. Prereleases that PEP 440 cannot say (`-next.3`) come below all
 * others of their release, among themselves in SemVer's order.
 *
 * Own code, since the library compares texts only: sorting the tags of a long history would parse each of them many times.
 */
export function comparePep440(a: Version, b: Version): number {
  const release = compareValues(a.epoch, b.epoch) || compareReleases(a.release, b.release);
  if (release !== 0) return release;
  if (a.other !== null && b.other !== null)
    return compareSemver(a, b) || compareLocals(a.local, b.local);
  return (
    compareValues(phaseRank(a), phaseRank(b)) ||
    compareValues(a.pre?.number ?? 0, b.pre?.number ?? 0) ||
    compareValues(a.post ?? -1, b.post ?? -1) ||
    compareValues(a.dev ?? Infinity, b.dev ?? Infinity) ||
    compareLocals(a.local, b.local)
  );
}

function phaseRank(version: Version): number {
  if (version.other !== null) return -1;
  if (version.pre !== null) return { a: 1, b: 2, rc: 3 }[version.pre.phase];
  return version.dev !== null && version.post === null ? 0 : 4;
}

/** A number sorts above a word, a longer list above its own beginning. */
function compareLocals(a: string | null, b: string | null): number {
  const [left, right] = [localParts(a), localParts(b)];
  for (const [index, part] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    const difference = compareParts(part, other);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function compareParts(a: string, b: string): number {
  const numbers = Number(DIGITS.test(a)) - Number(DIGITS.test(b));
  if (numbers !== 0) return numbers;
  // Without leading zeros the longer number is the larger one, however many digits it has.
  return (DIGITS.test(a) ? a.length - b.length : 0) || compareValues(a, b);
}
