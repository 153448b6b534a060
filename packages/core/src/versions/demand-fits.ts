import { isPrerelease } from './is-prerelease';
import { isSemver } from './is-semver';
import type { Version } from './version';
import type { VersionRequest } from './version-request';

/** Whether a version that a person demands is one that the channel leads to or makes, and that the ecosystem can spell. */
export function demandFits(
  demanded: Version,
  request: Pick<VersionRequest, 'channel' | 'ecosystem'>,
): boolean {
  const { channel, ecosystem } = request;
  if (demanded.local !== null || demanded.other !== null) return false;
  if (ecosystem !== 'python' && !isSemver(demanded)) return false;
  if (channel === 'stable' || channel === 'lts') return !isPrerelease(demanded);
  if (demanded.post !== null) return false;
  if (!isPrerelease(demanded)) return true;
  return channel === 'nightly'
    ? demanded.dev !== null
    : demanded.pre?.phase === 'rc' && demanded.dev === null;
}
