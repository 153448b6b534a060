import type { ModuleCache } from './module-cache';

/** A cache that lives as long as its holder. */
export function createMemoryCache(): ModuleCache {
  return new Map<string, unknown>();
}
