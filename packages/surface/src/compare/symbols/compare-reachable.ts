import type { PublicSymbol } from '../../surface/surface';
import type { Change } from '../changes/change';
import { meaningOf } from '../sides/meaning-of';
import type { SurfaceIndex } from '../sides/surface-index';
import { comparePair } from './compare-pair';
import { compareThroughAliases } from './compare-through-aliases';

/**
 * Private types that public ones mention. A private base class is compared through the classes that
 * it gives members to, and one whose name changed through the types that mention it.
 */
export function compareReachable(before: SurfaceIndex, after: SurfaceIndex): Change[] {
  const { reachable } = before.surface;
  if (reachable.length === 0) return [];
  const bases = basesIn(before);
  return reachable
    .filter(({ origin }) => !bases.has(origin) && !after.isPublic(origin))
    .flatMap((old) => {
      const now = after
        .definitions(old.origin)
        .find((each) => each.declaration.kind === old.declaration.kind);
      if (!now) return [];
      const [left, right] = [
        { index: before, symbol: old },
        { index: after, symbol: now },
      ];
      const changes = comparePair(left, right, [old.name]);
      if (old.declaration.kind !== 'variable' || changes.length === 0) return changes;
      return compareThroughAliases(old.origin, before, after) ?? changes.map(doubted);
    });
}

/**
 * A value that is not exported matters through `typeof` alone, and what is computed from it is not
 * looked into.
 */
function doubted(change: Change): Change {
  if (change.verdict === 'none') return change;
  return { ...change, verdict: 'undecided', reason: 'type-undecided', seen: 'types' };
}

/** What types and classes name as a base. */
function basesIn({ surface, mentioning }: SurfaceIndex): ReadonlySet<string> {
  return new Set([...mentioning, ...surface.reachable].flatMap(namedBases));
}

function namedBases(symbol: PublicSymbol): readonly string[] {
  return (symbol.declaration.bases ?? []).flatMap((base) =>
    base.kind === 'name' ? [meaningOf(base.name, symbol)] : [],
  );
}
