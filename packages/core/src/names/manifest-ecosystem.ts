import { baseName } from './base-name';
import type { EcosystemName } from './ecosystem-name';
import { MANIFEST_NAMES, OLDER_MANIFESTS } from './file-names';

const ECOSYSTEMS_BY_MANIFEST: ReadonlyMap<string | null, string> = new Map([
  ...Object.entries(MANIFEST_NAMES).map(([ecosystem, name]) => [name, ecosystem] as const),
  ...Object.entries(OLDER_MANIFESTS),
]);

/**
 * In which ecosystem a manifest speaks: a folder may have one of each. Null: the file is no
 * manifest.
 */
export function manifestEcosystem(path: string): EcosystemName | null {
  return (ECOSYSTEMS_BY_MANIFEST.get(baseName(path)) ?? null) as EcosystemName | null;
}
