import { baseName } from '../names/base-name';
import { manifestEcosystem } from '../names/manifest-ecosystem';
import type { ManifestFormat } from './ecosystem';
import { ECOSYSTEMS } from './ecosystems';

/** How the manifest at a path is read and written; null: the file is no manifest. */
export function manifestFormat(path: string): ManifestFormat | null {
  const ecosystem = manifestEcosystem(path);
  if (ecosystem === null) return null;
  const { manifest, olderManifests } = ECOSYSTEMS[ecosystem];
  return olderManifests[baseName(path)] ?? manifest;
}
