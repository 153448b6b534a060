import type { PublicSymbol, Surface } from '../../surface/surface';
import type { SurfacePart } from '../../surface/surface-parts';
import { partsOf } from '../../surface/surface-parts';
import { groupBy } from './group-by';
import type { SurfaceIndex } from './surface-index';

/**
 * Indexes two surfaces for a comparison. Modules that did not change are the same parts in both:
 * only what stands in other parts is looked up by name, and what descends from types of the
 * package, since these may have changed elsewhere.
 */
export function indexSurfaces(
  before: Surface,
  after: Surface,
): readonly [SurfaceIndex, SurfaceIndex] {
  const [old, now] = [partsOf(before.symbols), partsOf(after.symbols)];
  const kept = new Set(now);
  const shared = new Set(old.filter((part) => kept.has(part)));
  return [indexSurface(before, old, shared), indexSurface(after, now, shared)];
}

function indexSurface(
  surface: Surface,
  parts: readonly SurfacePart[],
  shared: ReadonlySet<SurfacePart>,
): SurfaceIndex {
  const homes = new Map(parts.map((part) => [part.symbols[0]?.entryPoint, part]));
  const whole = parts.length === 1 ? parts[0] : undefined;
  const abroad = groupBy(
    parts.flatMap((part) => part.abroad),
    (symbol) => symbol.origin,
  );
  const reachable = groupBy(surface.reachable, (symbol) => symbol.origin);
  const imported = new Map(surface.entryPoints.map((each) => [each.name, each.imports]));
  const publicOnes = (origin: string): readonly PublicSymbol[] => {
    const home = whole ?? homes.get(origin.slice(0, Math.max(origin.lastIndexOf('.'), 0)));
    const own = home?.types.get(origin) ?? NONE;
    const others = whole ? NONE : (abroad.get(origin) ?? NONE);
    return others.length === 0 ? own : [...own, ...others];
  };
  return {
    surface,
    byName: groupBy(
      parts.flatMap((part) => (shared.has(part) ? part.descending : part.symbols)),
      (symbol) => symbol.name,
    ),
    mentioning: parts.flatMap((part) => part.mentioning),
    imports: (entryPoint, name) => imported.get(entryPoint)?.includes(name) ?? false,
    isPublic: (origin) => publicOnes(origin).length > 0,
    definitions(origin) {
      const found = publicOnes(origin);
      return found.length > 0 ? found : (reachable.get(origin) ?? NONE);
    },
  };
}

const NONE: readonly PublicSymbol[] = [];
