import type { EntryPoint, Surface } from '../../surface/surface';
import type { Change } from '../changes/change';
import { compareDeprecation } from '../parts/compare-deprecation';

/** Compares the modules, subpaths and commands that users may ask for. */
export function compareEntryPoints(before: Surface, after: Surface): Change[] {
  const key = (entry: EntryPoint) => `${entry.kind} ${entry.name}`;
  const now = new Map(after.entryPoints.map((entry) => [key(entry), entry]));
  const old = new Set(before.entryPoints.map(key));
  const changes = before.entryPoints.flatMap((entry): Change[] => {
    const other = now.get(key(entry));
    if (!other)
      return [
        {
          symbol: entry.name,
          verdict: 'breaking',
          reason: 'entry-point-removed',
          before: entry.kind,
          after: null,
          place: placeOf(entry),
        },
      ];
    return compareDeprecation(entry, other).map(
      ({ verdict, reason, before: from = null, after: to = null }) => ({
        symbol: entry.name,
        verdict,
        reason,
        before: from,
        after: to,
        place: placeOf(other),
      }),
    );
  });
  const added = after.entryPoints
    .filter((entry) => !old.has(key(entry)))
    .map((entry): Change => ({
      symbol: entry.name,
      verdict: 'additive',
      reason: 'entry-point-added',
      before: null,
      after: entry.kind,
      place: placeOf(entry),
    }));
  return [...changes, ...added];
}

function placeOf({ file, deprecation }: EntryPoint): Change['place'] {
  return file === null ? null : { file, line: deprecation?.line ?? 1 };
}
