import { baseName } from '../names/base-name';
import type { CatalogFormat, Ecosystem } from './ecosystem';
import { ECOSYSTEMS } from './ecosystems';

/** The ecosystem whose catalogs the file at a path holds; null: it holds none. */
export function catalogAt(path: string): (Ecosystem & { readonly catalogs: CatalogFormat }) | null {
  for (const ecosystem of Object.values(ECOSYSTEMS)) {
    const { catalogs } = ecosystem;
    if (catalogs?.file === baseName(path)) return { ...ecosystem, catalogs };
  }
  return null;
}
