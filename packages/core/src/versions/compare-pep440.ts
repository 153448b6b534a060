import { compareReleases } from './compare-releases';
import { compareSemver } from './compare-semver';
import { compareValues } from './compare-values';
import { localParts } from './local-parts';
import type { PrePhase, Version } from './version';

const DIGITS = /^\d+$/;

/**
 * PEP 440's order: dev < a < b < rc < final < post. Prereleases that PEP 440 cannot say (`-next.3`)
 * come below all others of their release, among themselves in SemVer's order.
 *
 * Own code, since the library compares texts only: sorting the tags of a long history would parse
 * each of them many times.
 */
export function comparePep440(a: Version, b: Version): number {
  return (
    compareValues(a.epoch, b.epoch) ||
    compareReleases(a.release, b.release) ||
    (a.other !== null && b.other !== null ? compareSemver(a, b) : compareSuffixes(a, b)) ||
    compareLocals(a.local, b.local)
  );
}

function compareSuffixes(a: Version, b: Version): number {
  return (
    compareValues(phaseRank(a), phaseRank(b)) ||
    compareOptional(a.pre?.number, b.pre?.number, 0) ||
    compareOptional(a.post, b.post, -1) ||
    compareOptional(a.dev, b.dev, Infinity)
  );
}

type Optional = number | null | undefined;

/** `missing`: where a version sorts that has no such part. */
function compareOptional(a: Optional, b: Optional, missing: number): number {
  return compareValues(a ?? missing, b ?? missing);
}

const PHASES: Readonly<Record<PrePhase, number>> = { a: 1, b: 2, rc: 3 };

function phaseRank({ other, pre, post, dev }: Version): number {
  if (other !== null) return -1;
  if (pre !== null) return PHASES[pre.phase];
  return dev !== null && post === null ? 0 : 4;
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
