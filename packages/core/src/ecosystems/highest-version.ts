import { compareVersions } from './compare-versions';
import type { EcosystemName } from '../names/ecosystem-name';
import type { Version } from '../versions/version';

/** Null: the list is empty. Of equal versions the first. */
export function highestVersion(
  versions: readonly Version[],
  ecosystem: EcosystemName,
): Version | null {
  let highest: Version | null = null;
  for (const version of versions) {
    if (highest === null || compareVersions(version, highest, ecosystem) > 0) highest = version;
  }
  return highest;
}
