import { compareVersions } from '../ecosystems/compare-versions';
import type { EcosystemName } from '../names/ecosystem-name';
import type { Release } from './read-tags';

/** Null: the list is empty. Of equal versions the first. */
export function highestRelease(
  releases: readonly Release[],
  ecosystem: EcosystemName,
): Release | null {
  return releases.reduce<Release | null>(
    (high, next) =>
      high && compareVersions(high.version, next.version, ecosystem) >= 0 ? high : next,
    null,
  );
}
