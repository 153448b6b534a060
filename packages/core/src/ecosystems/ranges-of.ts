import type { Ranges } from './ecosystem';
import { manifestFormat } from './manifest-format';

/**
 * How requirements are understood that the manifest at a path has; null: the file is no manifest,
 * so it has none.
 */
export function rangesOf(path: string): Ranges | null {
  return manifestFormat(path)?.ranges ?? null;
}
