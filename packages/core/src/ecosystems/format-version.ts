import type { EcosystemName } from '../names/ecosystem-name';
import type { Version } from '../versions/version';
import { ECOSYSTEMS } from './ecosystems';

/** The canonical text of a version in its ecosystem. See `Spelling`. */
export function formatVersion(version: Version, ecosystem: EcosystemName): string {
  return ECOSYSTEMS[ecosystem].spelling.format(version);
}
