import type { PublicSymbol } from '../../surface/surface';
import type { Change } from '../changes/change';
import type { Ruling } from '../changes/found';
import { groupBy } from '../sides/group-by';
import type { SurfaceIndex } from '../sides/surface-index';
import { comparePair } from './compare-pair';
import { compareReachable } from './compare-reachable';
import { findSuccessors } from './find-successors';
import { isUntouched } from './is-untouched';
import type { SymbolPair } from './match-names';
import { matchNames } from './match-names';
import { tellSymbol } from './tell-symbol';

const MOVED: Ruling = { verdict: 'none', reason: 'moved' };
const REMOVED: Ruling = { verdict: 'breaking', reason: 'removed' };
const ADDED: Ruling = { verdict: 'additive', reason: 'added' };

/**
 * Compares all public symbols by name, and what they reach beneath. A definition with several
 * public names is compared once.
 */
export function compareSymbols(before: SurfaceIndex, after: SurfaceIndex): Change[] {
  const told: Change[] = [];
  const removed: PublicSymbol[] = [];
  const touched: SymbolPair[] = [];
  const indexes = [before, after] as const;
  // Most symbols are as they were: nothing is made for them.
  for (const [name, olds] of before.byName) {
    const [now, ...others] = after.byName.get(name) ?? [];
    if (!now) {
      if (isImported(olds[0]!, after))
        told.push(...olds.map((old) => tellSymbol(MOVED, old, null)));
      else removed.push(...olds);
      continue;
    }
    const { pairs, changes } = matchNames(olds, [now, ...others]);
    told.push(...changes);
    for (const pair of pairs) if (!stays(pair, indexes)) touched.push(pair);
  }
  const added = [...after.byName].flatMap(([name, nows]) => (before.byName.has(name) ? [] : nows));
  const successors = findSuccessors({ removed, added, after: after.surface.symbols });
  told.push(
    ...removed.map((old) => tellRemoved(old, successors.get(old))),
    ...added.map((now) => tellSymbol(ADDED, null, now)),
  );
  const compared = groupByDefinition(touched).flatMap((pairs) => {
    const [old, now] = pairs[0]!;
    const names = pairs.map(([, symbol]) => symbol.name);
    return comparePair({ index: before, symbol: old }, { index: after, symbol: now }, names);
  });
  return [...told, ...compared, ...compareReachable(before, after)];
}

/** A name that is gone breaks whoever uses it, whatever took its place. */
function tellRemoved(old: PublicSymbol, renamedTo: string | undefined): Change {
  return { ...tellSymbol(REMOVED, old, null), ...(renamedTo !== undefined && { renamedTo }) };
}

/** Whether a name that is public no more is there still, because its module imports it. */
function isImported({ name, entryPoint }: PublicSymbol, after: SurfaceIndex): boolean {
  return after.imports(entryPoint, name.slice(entryPoint.length + 1));
}

function stays([old, now]: SymbolPair, indexes: readonly [SurfaceIndex, SurfaceIndex]): boolean {
  return old.origin === now.origin && isUntouched(old, now, indexes);
}

/** Pairs of one definition each, under all its names. */
function groupByDefinition(pairs: readonly SymbolPair[]): readonly (readonly SymbolPair[])[] {
  const groups = groupBy(pairs, ([old, now]) =>
    [old, now]
      .flatMap(({ origin, declaration: { kind, deprecation } }) => [
        origin,
        kind,
        deprecation?.line,
      ])
      .join('\n'),
  );
  return [...groups.values()];
}
