import { catalogAt } from './catalog-at';
import type { Ranges } from './ecosystem';
import { manifestFormat } from './manifest-format';

/**
 * How requirements are understood that the manifest or the catalogs at a path have; null: the file
 * is neither, so it has none.
 */
export function rangesOf(path: string): Ranges | null {
  const manifest = catalogAt(path)?.manifest ?? manifestFormat(path);
  return manifest?.ranges ?? null;
}
