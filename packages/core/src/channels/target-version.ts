import { baseVersion } from '../versions/base-version';
import { bumpVersion } from '../versions/bump-version';
import { highestVersion } from '../ecosystems/highest-version';
import { isPrerelease } from '../versions/is-prerelease';
import type { Version } from '../versions/version';
import type { VersionRequest } from './version-request';

/**
 * The stable version that a release leads to. It moves up when a larger change lands, and never
 * down again once a prerelease of it was published on the line: whoever has that one would not see
 * the lower one.
 */
export function targetVersion(request: Omit<VersionRequest, 'commitsSince'>): Version {
  const { ecosystem, last, bump, initial, demanded, reachable } = request;
  if (demanded !== null) return demanded;
  const published = highestVersion(reachable.filter(isPrerelease).map(baseVersion), ecosystem);
  // `0.0.0-nightly.1` is a placeholder of other tools: it leads to no release.
  if (last === null) return published?.release.some((segment) => segment > 0) ? published : initial;
  const bumped = bumpVersion(last, bump);
  return published === null ? bumped : (highestVersion([bumped, published], ecosystem) ?? bumped);
}
