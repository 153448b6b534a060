import { compareVersions } from './compare-versions';
import type { Ecosystem, Version } from './version';

/** Null: the list is empty. Of equal versions the first. */
export function highestVersion(versions: readonly Version[], ecosystem: Ecosystem): Version | null {
  let highest: Version | null = null;
  for (const version of versions) {
    if (highest === null || compareVersions(version, highest, ecosystem) > 0) highest = version;
  }
  return highest;
}
