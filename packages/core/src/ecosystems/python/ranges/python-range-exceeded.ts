import { comparePep440 } from '../../../versions/compare-pep440';
import { finalVersion } from '../../../versions/final-version';
import type { Version } from '../../../versions/version';
import { pythonRangeAccepts } from './python-range-accepts';
import { rangeBounds } from './range-bounds';
import { rightAfter } from './right-after';

/** `>=1.7,<1.8` by 1.8.0 and not by 1.6.0: neither it nor anything above it satisfies the range. */
export function pythonRangeExceeded(range: string, version: Version): boolean {
  const bounds = [version.release, ...rangeBounds(range)];
  return ![version, ...bounds.flatMap((release) => [finalVersion(release), rightAfter(release)])]
    .filter((other) => comparePep440(other, version) >= 0)
    .some((other) => pythonRangeAccepts(range, other));
}
