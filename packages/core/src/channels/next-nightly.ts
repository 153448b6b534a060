import { highestVersion } from '../ecosystems/highest-version';
import { leadsTo } from './leads-to';
import type { Version } from '../versions/version';
import type { VersionRequest } from './version-request';

/**
 * `X.devN`, N commits after the last stable release. When rc K of the target is out,
 * `X.rc(K+1).devN`, N commits after that rc: a plain `X.devN` would sort below it and nobody who
 * asks for prereleases would see it (pbr does the same). Alphas and betas of an older tool are
 * continued alike.
 */
export function nextNightly(
  request: Pick<VersionRequest, 'ecosystem' | 'reachable' | 'commitsSince'>,
  target: Version,
): Version {
  const before = request.reachable.filter((version) => leadsTo(version, target));
  const highest = highestVersion(before, request.ecosystem);
  const numbered = highest?.pre ?? null;
  if (highest === null || numbered === null) return { ...target, dev: request.commitsSince(null) };
  const cut = highestVersion(
    before.filter((version) => version.pre !== null && version.dev === null),
    request.ecosystem,
  );
  const pre = highest.dev === null ? { ...numbered, number: numbered.number + 1 } : numbered;
  return { ...target, pre, dev: request.commitsSince(cut) };
}
