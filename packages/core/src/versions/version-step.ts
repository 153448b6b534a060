import type { Bump } from './bump';
import { bumpVersion } from './bump-version';
import { compareReleases } from './compare-releases';
import type { Version } from './version';

/**
 * How far `to` is from `from`: the bump, and whether it is exactly one such step. `none`: it is not
 * above.
 */
export function versionStep(
  from: Version,
  to: Version,
): { readonly bump: Bump; readonly single: boolean } {
  if (compareReleases(to.release, from.release) <= 0) return { bump: 'none', single: false };
  const at = (version: Version, index: number) => version.release[index] ?? 0;
  const bump: Bump =
    at(to, 0) !== at(from, 0) ? 'major' : at(to, 1) !== at(from, 1) ? 'minor' : 'patch';
  return { bump, single: compareReleases(bumpVersion(from, bump).release, to.release) === 0 };
}
