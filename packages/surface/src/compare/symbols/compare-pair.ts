import type { DeclarationKind, PublicSymbol } from '../../surface/surface';
import type { Change } from '../changes/change';
import type { Found } from '../changes/found';
import { compareDeclarations } from '../declarations/compare-declarations';
import type { Comparison, Side } from '../sides/comparison';
import { positionOf } from '../types/position-of';
import { isUntouched } from './is-untouched';
import { makeChange } from './make-change';
import { memberName } from './member-name';

/** Comparing the types of one symbol takes at most so many steps. */
const BUDGET = 20_000;

/** What is only a type may be provided by users; anything else the package provides. */
const TYPES: ReadonlySet<DeclarationKind> = new Set(['interface', 'type-alias']);

/**
 * Compares what a definition was and is. `names`: the public ones; the shortest tells the changes,
 * with the others.
 */
export function comparePair(before: Side, after: Side, names: readonly string[]): Change[] {
  const [name = after.symbol.name, ...others] = [...names].sort(byLength);
  const found = [
    ...compareOrigins(before.symbol, after.symbol),
    ...(isUntouched(before.symbol, after.symbol, [before.index, after.index])
      ? []
      : compareSides(before, after)),
  ];
  return found.map((each) => ({
    ...makeChange({ ...after.symbol, name }, each),
    ...(others.length > 0 && { alsoAs: others.map((other) => memberName(other, each)) }),
  }));
}

function byLength(left: string, right: string): number {
  return left.length - right.length || (left < right ? -1 : 1);
}

/** What is a module, or defined nowhere in these sources, does not move. */
function compareOrigins(old: PublicSymbol, now: PublicSymbol): Found[] {
  const placeless = old.declaration.kind === 'namespace' || isDynamic(old) || isDynamic(now);
  if (placeless || old.origin === now.origin) return [];
  return [{ verdict: 'none', reason: 'moved', before: old.origin, after: now.origin }];
}

function isDynamic({ declaration }: PublicSymbol): boolean {
  return declaration.kind === 'dynamic';
}

function compareSides(before: Side, after: Side): Found[] {
  const comparison: Comparison = {
    language: after.index.surface.language,
    before,
    after,
    renamed: new Map(),
    assumed: new Set(),
    budget: { left: BUDGET },
  };
  const [old, now] = [before.symbol.declaration, after.symbol.declaration];
  const position = TYPES.has(now.kind) ? positionOf(comparison) : 'out';
  return compareDeclarations(old, now, { comparison, position });
}
