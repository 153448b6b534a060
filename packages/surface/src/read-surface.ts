import { READINGS } from './readings';
import { createMemoryCache } from './source/create-memory-cache';
import type { ModuleCache } from './source/module-cache';
import type { Source } from './source/source';
import type { Language, Surface } from './surface/surface';

export interface ReadOptions {
  readonly language: Language;
  /** Python: `pyproject.toml`, parsed. TypeScript: `package.json`, parsed. */
  readonly manifest: unknown;
  /**
   * Parsed modules by blob id, shared between states of a package so that only files that differ
   * are parsed.
   */
  readonly cache?: ModuleCache;
}

/**
 * Reads the public surface of a package from its sources. Files are asked for only when something
 * public leads to them, and parsed only when the cache does not have them; a parser starts at the
 * first file of its language. Bad sources never reject: they become `diagnostics` with file and
 * line, and `doubts` for what depends on them.
 */
export async function readSurface(
  source: Source,
  { language, manifest, cache = createMemoryCache() }: ReadOptions,
): Promise<Surface> {
  return READINGS[language].read({ source, manifest, cache });
}
