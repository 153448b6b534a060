import type { MarkedName } from './list-deprecations';
import { listDeprecations } from './list-deprecations';
import type { ReadOptions } from './read-surface';
import { READINGS } from './readings';
import { createMemoryCache } from './source/create-memory-cache';
import type { Source } from './source/source';

/**
 * Everything public of a package that is on its way out, as listing its whole surface tells it;
 * parsed are only the files whose text may mark anything, and those that have to do with them.
 */
export async function readDeprecations(
  source: Source,
  { language, manifest, cache = createMemoryCache() }: ReadOptions,
): Promise<readonly MarkedName[]> {
  const { marked, read } = READINGS[language];
  const reading = { source, manifest, cache };
  const scope = await marked(reading);
  if (scope?.about.size === 0) return [];
  return listDeprecations(await read(reading, scope?.needed));
}
