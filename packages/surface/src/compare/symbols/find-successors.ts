import type { PublicSymbol } from '../../surface/surface';
import { groupBy } from '../sides/group-by';
import { isTelling } from './is-telling';
import { shapeOf } from './shape-of';

interface Names {
  /** Public no more. */
  readonly removed: readonly PublicSymbol[];
  /** Public now. */
  readonly added: readonly PublicSymbol[];
  /** All that is public after the change. */
  readonly after: readonly PublicSymbol[];
}

/**
 * What names that are gone are called now: a name of the same definition; else a new name of one
 * kind with them whose whole surface is equal, if no other name that is gone or new has it as well.
 * A shape that says little tells nothing, unless the name's last part is the same: then it moved.
 */
export function findSuccessors({
  removed,
  added,
  after,
}: Names): ReadonlyMap<PublicSymbol, string> {
  if (removed.length === 0) return new Map();
  const origins = new Set(removed.map(({ origin }) => origin));
  const still = after.filter(({ origin }) => origins.has(origin));
  const found = new Map<PublicSymbol, string>();
  pairUp(found, { removed, among: still, keyOf: (each) => `${each.origin}\n${shapeOf(each)}` });
  pairUp(found, { removed, among: added, keyOf: (each) => `${lastPart(each)}\n${shapeOf(each)}` });
  const telling = ({ declaration }: PublicSymbol) => isTelling(declaration);
  const [gone, come] = [removed.filter(telling), added.filter(telling)];
  pairUp(found, { removed: gone, among: come, keyOf: shapeOf });
  return found;
}

interface Pairing {
  readonly removed: readonly PublicSymbol[];
  readonly among: readonly PublicSymbol[];
  readonly keyOf: (symbol: PublicSymbol) => string;
}

/** Adds those of one key of which there is one definition on either side. */
function pairUp(found: Map<PublicSymbol, string>, { removed, among, keyOf }: Pairing): void {
  const taken = new Set(found.values());
  const nows = groupBy(
    among.filter(({ name }) => !taken.has(name)),
    keyOf,
  );
  const olds = groupBy(
    removed.filter((each) => !found.has(each)),
    keyOf,
  );
  for (const [key, gone] of olds) {
    const come = nows.get(key) ?? [];
    if (!isOneDefinition(gone) || !isOneDefinition(come)) continue;
    for (const old of gone) found.set(old, nearest(old, come).name);
  }
}

/** One definition may have several public names. */
function isOneDefinition(symbols: readonly PublicSymbol[]): boolean {
  return new Set(symbols.map(({ origin }) => origin)).size === 1;
}

/** Of the names of one definition, one in the same module, else the shortest. */
function nearest(old: PublicSymbol, names: readonly PublicSymbol[]): PublicSymbol {
  const [first] = [...names].sort((left, right) => left.name.length - right.name.length);
  return names.find(({ entryPoint }) => entryPoint === old.entryPoint) ?? first!;
}

function lastPart({ name }: PublicSymbol): string {
  return name.slice(Math.max(name.lastIndexOf('.'), name.lastIndexOf('#')) + 1);
}
