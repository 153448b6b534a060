import type { Surface } from '../surface/surface';
import type { SurfaceChanges } from './changes/change';
import { indexSurfaces } from './sides/index-surfaces';
import { compareDoubts, withDoubts } from './symbols/compare-doubts';
import { compareEntryPoints } from './symbols/compare-entry-points';
import { compareSymbols } from './symbols/compare-symbols';

/**
 * What changed between two surfaces of one package, each change with a verdict. Equal surfaces give no change; what cannot be
 * decided is `undecided`, with the reason. Reads its arguments only.
 */
export function compareSurfaces(before: Surface, after: Surface): SurfaceChanges {
  const [old, now] = indexSurfaces(before, after);
  const changes = [
    ...compareEntryPoints(before, after),
    ...withDoubts(compareSymbols(old, now), old, now),
    ...compareDoubts(before, after),
  ];
  // One doubt may be met as a name's own and as that of what it comes from.
  const distinct = [
    ...new Map(
      changes.map((change) => [
        change.verdict === 'undecided'
          ? `${change.symbol}\n${change.reason}\n${change.subject}`
          : change,
        change,
      ]),
    ).values(),
  ];
  const order = distinct
    .map((change, index) => ({ change, index }))
    .sort(
      (left, right) =>
        compareText(left.change.symbol, right.change.symbol) || left.index - right.index,
    );
  return {
    schemaVersion: 1,
    language: after.language,
    package: after.package,
    changes: order.map(({ change }) => change),
  };
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
