import type { PublicSymbol, Surface } from '../surface';

/** A surface with ways into it. Made once a comparison. */
export interface SurfaceIndex {
  readonly surface: Surface;
  readonly byName: ReadonlyMap<string, readonly PublicSymbol[]>;
  /** Public and reachable symbols by where they are defined. */
  readonly byOrigin: ReadonlyMap<string, readonly PublicSymbol[]>;
  /** Origins that have a public name. */
  readonly publicOrigins: ReadonlySet<string>;
}

export function indexSurface(surface: Surface): SurfaceIndex {
  return {
    surface,
    byName: groupBy(surface.symbols, (symbol) => symbol.name),
    byOrigin: groupBy([...surface.symbols, ...surface.reachable], (symbol) => symbol.origin),
    publicOrigins: new Set(surface.symbols.map((symbol) => symbol.origin)),
  };
}

function groupBy(symbols: readonly PublicSymbol[], keyOf: (symbol: PublicSymbol) => string): Map<string, PublicSymbol[]> {
  const groups = new Map<string, PublicSymbol[]>();
  for (const symbol of symbols) {
    const group = groups.get(keyOf(symbol));
    if (group) group.push(symbol);
    else groups.set(keyOf(symbol), [symbol]);
  }
  return groups;
}
