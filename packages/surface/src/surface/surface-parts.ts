import type { PublicSymbol } from './surface';
import { NO_REFS } from './no-refs';

/**
 * The symbols of one module. A module that did not change gives the very same part to every
 * surface, so what is worked out of a part is worked out once, and two surfaces pass over the parts
 * they share.
 */
export interface SurfacePart {
  readonly symbols: readonly PublicSymbol[];
  /** Those that a name in a type can mean, by origin. */
  readonly types: ReadonlyMap<string, readonly PublicSymbol[]>;
  /** Those of them that are defined in another module. */
  readonly abroad: readonly PublicSymbol[];
  /** Those that mention definitions of the package. */
  readonly mentioning: readonly PublicSymbol[];
  /** Types that descend from types of the package. */
  readonly descending: readonly PublicSymbol[];
  readonly origins: ReadonlySet<string>;
}

/** TypeScript's `typeof` aside, values and functions are never what a name in a type means. */
const TYPES = new Set(['class', 'interface', 'type-alias', 'enum']);

const PARTS = new WeakMap<readonly PublicSymbol[], SurfacePart>();
const WHOLES = new WeakMap<readonly PublicSymbol[], readonly SurfacePart[]>();

/**
 * Whether a symbol mentions anything of its own package: names of others' start otherwise (Python)
 * or have no file (TypeScript).
 */
function mentionsOwn({ name, refs }: PublicSymbol): boolean {
  if (refs === NO_REFS) return false;
  const top = name.slice(0, Math.max(name.indexOf('.'), 0) + 1);
  return Object.values(refs).some((meaning) => meaning.includes('#') || meaning.startsWith(top));
}

/** The part that a module's symbols make. The same array gives the same part. */
export function partOf(symbols: readonly PublicSymbol[]): SurfacePart {
  const known = PARTS.get(symbols);
  if (known) return known;
  const types = symbols.filter((symbol) => TYPES.has(symbol.declaration.kind));
  const part: SurfacePart = {
    symbols,
    types: byOrigin(types),
    abroad: types.filter(
      (symbol) =>
        symbol.origin.slice(0, Math.max(symbol.origin.lastIndexOf('.'), 0)) !== symbol.entryPoint,
    ),
    mentioning: symbols.filter(mentionsOwn),
    descending: symbols.filter(
      (symbol) => (symbol.declaration.bases?.length ?? 0) > 0 && mentionsOwn(symbol),
    ),
    origins: new Set(symbols.map((symbol) => symbol.origin)),
  };
  PARTS.set(symbols, part);
  return part;
}

function byOrigin(symbols: readonly PublicSymbol[]): ReadonlyMap<string, readonly PublicSymbol[]> {
  const groups = new Map<string, PublicSymbol[]>();
  for (const symbol of symbols)
    groups.set(symbol.origin, [...(groups.get(symbol.origin) ?? []), symbol]);
  return groups;
}

/** One list of the symbols of several parts, which `partsOf` gives back. */
export function joinParts(parts: readonly SurfacePart[]): readonly PublicSymbol[] {
  const whole = parts.flatMap((part) => part.symbols);
  WHOLES.set(whole, parts);
  return whole;
}

/**
 * The parts of a surface's symbols; a surface that was read from JSON, or is of one piece, is one
 * part.
 */
export function partsOf(symbols: readonly PublicSymbol[]): readonly SurfacePart[] {
  return WHOLES.get(symbols) ?? [partOf(symbols)];
}
