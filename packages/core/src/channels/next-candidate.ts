import { leadsTo } from './leads-to';
import type { Version } from '../versions/version';
import type { VersionRequest } from './version-request';

/**
 * The release candidate with the next number that no tag has, reachable or elsewhere; the first
 * is rc 1.
 */
export function nextCandidate(
  request: Pick<VersionRequest, 'reachable' | 'taken'>,
  target: Version,
): Version {
  let number = 1;
  for (const version of [...request.reachable, ...request.taken]) {
    if (version.pre?.phase !== 'rc' || !leadsTo(version, target)) continue;
    number = Math.max(number, version.dev === null ? version.pre.number + 1 : version.pre.number);
  }
  return { ...target, pre: { phase: 'rc', number } };
}
