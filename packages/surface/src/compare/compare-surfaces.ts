import type { Surface } from '../surface/surface';
import type { Change, SurfaceChanges } from './changes/change';
import { indexSurfaces } from './sides/index-surfaces';
import { compareDoubts } from './symbols/compare-doubts';
import { compareEntryPoints } from './symbols/compare-entry-points';
import { compareSymbols } from './symbols/compare-symbols';
import { withDoubts } from './symbols/with-doubts';

/**
 * What changed between two surfaces of one package, each change with a verdict. Equal surfaces give
 * no change; what cannot be decided is `undecided`, with the reason. Reads its arguments only.
 */
export function compareSurfaces(before: Surface, after: Surface): SurfaceChanges {
  const [old, now] = indexSurfaces(before, after);
  const changes = [
    ...compareEntryPoints(before, after),
    ...withDoubts(compareSymbols(old, now), old, now),
    ...compareDoubts(before, after),
  ];
  return {
    schemaVersion: 1,
    language: after.language,
    package: after.package,
    changes: withoutRepeatedDoubts(changes).sort((left, right) =>
      compareText(left.symbol, right.symbol),
    ),
  };
}

/**
 * One doubt may be met as a name's own and as that of what it comes from: the last of them is kept.
 */
function withoutRepeatedDoubts(changes: readonly Change[]): Change[] {
  const distinct = new Map(
    changes.map((change) => [
      change.verdict === 'undecided'
        ? `${change.symbol}\n${change.reason}\n${change.subject}`
        : change,
      change,
    ]),
  );
  return [...distinct.values()];
}

function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
