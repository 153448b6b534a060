import type { DeclarationKind, PublicSymbol } from '../../surface/surface';
import type { Change } from '../changes/change';
import type { Ruling } from '../changes/found';
import { tellSymbol } from './tell-symbol';

/** Kinds that can be used as values while a program runs. */
const VALUES: ReadonlySet<DeclarationKind> = new Set([
  'function',
  'class',
  'enum',
  'namespace',
  'variable',
  'dynamic',
]);
/**
 * Kinds that can be used as types; a class or an enum may stand for the interface that was there.
 */
const TYPES: ReadonlySet<DeclarationKind> = new Set([
  'class',
  'enum',
  'interface',
  'type-alias',
  'dynamic',
]);

export type SymbolPair = readonly [old: PublicSymbol, now: PublicSymbol];

interface Matched {
  /** To be compared with each other. */
  readonly pairs: readonly SymbolPair[];
  /** What the match itself says. */
  readonly changes: readonly Change[];
}

/** One name may be a value and a type (TypeScript): each is compared with its like. */
export function matchNames(
  olds: readonly PublicSymbol[],
  nows: readonly [PublicSymbol, ...PublicSymbol[]],
): Matched {
  const [first] = nows;
  const free = new Set(nows);
  const pairs: SymbolPair[] = [];
  const alone: PublicSymbol[] = [];
  for (const old of olds) {
    const now = likeOf(old, [...free]);
    if (!now) {
      alone.push(old);
      continue;
    }
    free.delete(now);
    pairs.push([old, now]);
  }
  const changes = alone.flatMap((old) => {
    const [now = first] = free;
    const stands = free.delete(now) && canBeType(now);
    if (stands) pairs.push([old, now]);
    return replaced(old, now, stands);
  });
  for (const now of free) changes.push(tellMore(now));
  return { pairs, changes };
}

function likeOf(old: PublicSymbol, nows: readonly PublicSymbol[]): PublicSymbol | undefined {
  const like = nows.filter((each) => isValue(each) === isValue(old));
  return like.find((each) => each.declaration.kind === old.declaration.kind) ?? like[0];
}

function isValue({ declaration, typeOnly }: PublicSymbol): boolean {
  return !typeOnly && VALUES.has(declaration.kind);
}

function canBeType({ declaration }: PublicSymbol): boolean {
  return TYPES.has(declaration.kind);
}

/** `stands`: the new symbol is the old one's alone, as a type. */
function replaced(old: PublicSymbol, now: PublicSymbol, stands: boolean): Change[] {
  const ruling = rule(old, now, stands);
  return ruling ? [tellSymbol(ruling, old, now)] : [];
}

function rule(old: PublicSymbol, now: PublicSymbol, stands: boolean): Ruling | null {
  if (isValue(old)) return { verdict: 'breaking', reason: 'value-export-removed' };
  if (stands) return { verdict: 'additive', reason: 'value-export-added' };
  return canBeType(now) ? null : { verdict: 'breaking', reason: 'kind-changed' };
}

/** A name that was there gives something more. */
function tellMore(now: PublicSymbol): Change {
  const reason = isValue(now) ? 'value-export-added' : 'added';
  return tellSymbol({ verdict: 'additive', reason }, null, now);
}
