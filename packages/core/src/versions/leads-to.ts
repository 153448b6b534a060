import { baseVersion } from './base-version';
import { compareReleases } from './compare-releases';
import { isPrerelease } from './is-prerelease';
import type { Version } from './version';

/** Whether `version` is a prerelease of exactly that target. */
export function leadsTo(version: Version, target: Version): boolean {
  if (!isPrerelease(version) || version.epoch !== target.epoch) return false;
  return compareReleases(baseVersion(version).release, target.release) === 0;
}
