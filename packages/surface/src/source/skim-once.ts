import type { ModuleCache } from './module-cache';

const MOST = 1000;
const KEPT = new WeakMap<ModuleCache, Map<string, Promise<unknown>>>();

/** What a look at a text showed, made once for several questions; it lives no longer than the cache. */
export function skimOnce<T>(cache: ModuleCache, key: string, make: () => Promise<T>): Promise<T> {
  const kept = KEPT.get(cache) ?? new Map<string, Promise<unknown>>();
  KEPT.set(cache, kept);
  const known = (kept.get(key) as Promise<T> | undefined) ?? make();
  if (kept.size > MOST) kept.clear();
  kept.set(key, known);
  return known;
}
