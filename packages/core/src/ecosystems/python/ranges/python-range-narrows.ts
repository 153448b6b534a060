import { finalVersion } from '../../../versions/final-version';
import type { Version } from '../../../versions/version';
import { parsePythonClause } from './python-specifier';
import { poetryClauses } from './poetry-clauses';
import { pythonRangeAccepts } from './python-range-accepts';

/** Deeper than any version that is written down, so that it lies before every other bound. */
const DEPTH = 8;

/**
 * Between two neighbouring bounds nothing changes, so each bound and what follows right after it
 * stand for all versions.
 */
export function pythonRangeNarrows(from: string, to: string): boolean {
  const bounds = [[0], ...[from, to].flatMap(boundsOf)];
  return bounds
    .flatMap((release) => [finalVersion(release), after(release)])
    .some((version) => pythonRangeAccepts(from, version) && !pythonRangeAccepts(to, version));
}

/** Where a clause begins or ends: its version, and where `==1.2.*` and `~=1.2` end. */
function boundsOf(range: string): readonly (readonly number[])[] {
  return range
    .split(/\|\||,/)
    .map((piece) => piece.trim())
    .flatMap((piece) => parsePythonClause(piece) ?? poetryClauses(piece) ?? [])
    .flatMap(({ version: { release } }) => [
      release,
      ...release.map((_, width) =>
        release.slice(0, width + 1).map((number, at) => (at === width ? number + 1 : number)),
      ),
    ]);
}

function after(release: readonly number[]): Version {
  const zeros = Array.from({ length: Math.max(0, DEPTH - release.length) }, () => 0);
  return finalVersion([...release, ...zeros, 1]);
}
