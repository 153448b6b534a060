import type { Bump } from './bump';
import { finalVersion } from './final-version';
import type { Version } from './version';

/**
 * The release that follows `version`, always with three segments and no suffix: `1.7` and minor
 * give `1.8.0`, pbr's `1.2.3.4` and patch give `1.2.4`. Suffixes of `version` do not matter; `none`
 * only drops them.
 */
export function bumpVersion(version: Version, bump: Bump): Version {
  const [major = 0, minor = 0, patch = 0] = version.release;
  const releases: Readonly<Record<Bump, readonly number[]>> = {
    major: [major + 1, 0, 0],
    minor: [major, minor + 1, 0],
    patch: [major, minor, patch + 1],
    none: [major, minor, patch],
  };
  return finalVersion(releases[bump], version.epoch);
}
