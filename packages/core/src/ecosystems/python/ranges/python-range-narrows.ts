import { finalVersion } from '../../../versions/final-version';
import { pythonRangeAccepts } from './python-range-accepts';
import { rangeBounds } from './range-bounds';
import { rightAfter } from './right-after';

/**
 * Between two neighbouring bounds nothing changes, so each bound and what follows right after it
 * stand for all versions.
 */
export function pythonRangeNarrows(from: string, to: string): boolean {
  const bounds = [[0], ...[from, to].flatMap(rangeBounds)];
  return bounds
    .flatMap((release) => [finalVersion(release), rightAfter(release)])
    .some((version) => pythonRangeAccepts(from, version) && !pythonRangeAccepts(to, version));
}
