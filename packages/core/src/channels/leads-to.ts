import { baseVersion } from '../versions/base-version';
import { compareReleases } from '../versions/compare-releases';
import { isPrerelease } from '../versions/is-prerelease';
import type { Version } from '../versions/version';

/** Whether `version` is a prerelease of exactly that target. */
export function leadsTo(version: Version, target: Version): boolean {
  if (!isPrerelease(version) || version.epoch !== target.epoch) return false;
  return compareReleases(baseVersion(version).release, target.release) === 0;
}
