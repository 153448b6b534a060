import type { SurfaceChanges } from './compare/changes/change';
import { compareSurfaces } from './compare/compare-surfaces';
import type { ReadOptions } from './read-surface';
import { READINGS } from './readings';
import { createMemoryCache } from './source/create-memory-cache';
import type { Scope } from './source/needed-files';
import type { Source } from './source/source';
import type { Surface } from './surface/surface';

/** One state of a package: its sources, and its manifest, parsed. */
export interface PackageState {
  readonly source: Source;
  readonly manifest: unknown;
}

/**
 * What changed between two states of a package, as comparing their whole surfaces tells it; parsed
 * are only the files that differ, and those that have to do with them. A file that is the same in
 * both, does not parse, and has none of the names in question in its text, puts none in doubt.
 */
export async function compareSources(
  before: PackageState,
  after: PackageState,
  { language, cache = createMemoryCache() }: Omit<ReadOptions, 'manifest'>,
): Promise<SurfaceChanges> {
  const { changed, read } = READINGS[language];
  const [old, now] = [
    { ...before, cache },
    { ...after, cache },
  ];
  const compare = async (needed?: ReadonlySet<string>): Promise<readonly [Surface, Surface]> =>
    Promise.all([read(old, needed), read(now, needed)]);
  const scope = await changed(old, now);
  const surfaces = await compare(scope?.needed);
  return compareSurfaces(...(scope && isMoved(surfaces, scope) ? await compare() : surfaces));
}

/**
 * Whether a name now comes from elsewhere, and either place is one that did not change: how types
 * that are defined there are used, files may show that were not read.
 */
function isMoved([before, after]: readonly [Surface, Surface], { about }: Scope): boolean {
  const origins = new Map<string, Set<string>>();
  for (const { name, origin } of before.symbols)
    origins.set(name, (origins.get(name) ?? new Set()).add(origin));
  return after.symbols.some(({ name, origin }) => {
    const olds = origins.get(name);
    return (
      olds !== undefined &&
      !olds.has(origin) &&
      [origin, ...olds].some((each) => !about.has(homeOf(each)))
    );
  });
}

/** The file (TypeScript) or module (Python) of an origin. */
function homeOf(origin: string): string {
  return origin.slice(0, Math.max(origin.lastIndexOf(origin.includes('#') ? '#' : '.'), 0));
}
