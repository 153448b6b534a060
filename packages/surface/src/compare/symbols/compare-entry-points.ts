import type { EntryPoint, Surface } from '../../surface/surface';
import type { Change } from '../changes/change';
import type { Found } from '../changes/found';
import { compareDeprecation } from '../parts/compare-deprecation';

/** Compares the modules, subpaths and commands that users may ask for. */
export function compareEntryPoints(before: Surface, after: Surface): Change[] {
  const now = new Map(after.entryPoints.map((entry) => [keyOf(entry), entry]));
  const old = new Set(before.entryPoints.map(keyOf));
  return [
    ...before.entryPoints.flatMap((entry) => {
      const other = now.get(keyOf(entry));
      return other
        ? compareDeprecation(entry, other).map((found) => changeOf(other, found))
        : [
            changeOf(entry, {
              verdict: 'breaking',
              reason: 'entry-point-removed',
              before: entry.kind,
            }),
          ];
    }),
    ...after.entryPoints
      .filter((entry) => !old.has(keyOf(entry)))
      .map((entry) =>
        changeOf(entry, { verdict: 'additive', reason: 'entry-point-added', after: entry.kind }),
      ),
  ];
}

function keyOf({ kind, name }: EntryPoint): string {
  return `${kind} ${name}`;
}

function changeOf({ name, file, deprecation }: EntryPoint, found: Found): Change {
  const { verdict, reason, before = null, after = null } = found;
  const place = file === null ? null : { file, line: deprecation?.line ?? 1 };
  return { symbol: name, verdict, reason, seen: found.seen ?? 'runtime', before, after, place };
}
