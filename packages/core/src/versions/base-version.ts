import { bumpVersion } from './bump-version';
import type { Version } from './version';

/**
 * The first release of three segments that a prerelease can lead to: 1.9.0 of `1.9.0rc1` and of
 * pbr's `1.9.0.0a1`.
 */
export function baseVersion(prerelease: Version): Version {
  const beyond =
    prerelease.release.slice(3).some((segment) => segment > 0) ||
    (prerelease.post !== null && prerelease.pre === null);
  return bumpVersion(prerelease, beyond ? 'patch' : 'none');
}
