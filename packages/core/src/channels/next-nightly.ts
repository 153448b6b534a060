import { compareVersions } from '../ecosystems/compare-versions';
import { highestVersion } from '../ecosystems/highest-version';
import { leadsTo } from './leads-to';
import type { Version } from '../versions/version';
import type { VersionRequest } from './version-request';

type NightlyRequest = Pick<VersionRequest, 'ecosystem' | 'reachable' | 'taken' | 'commitsSince'>;

/**
 * `X.devN`, N commits after the last stable release. When rc K of the target is out,
 * `X.rc(K+1).devN`, N commits after that rc: a plain `X.devN` would sort below it and nobody who
 * asks for prereleases would see it (pbr does the same). Alphas and betas of an older tool are
 * continued alike. The same content has the same number; where branches that counted alike have
 * taken N, or were merged, it is the next one that is free and above all that is reachable.
 */
export function nextNightly(request: NightlyRequest, target: Version): Version {
  const { ecosystem, reachable, taken, commitsSince } = request;
  const before = reachable.filter((version) => leadsTo(version, target));
  const highest = highestVersion(before, ecosystem);
  if (highest !== null && highest.dev !== null && commitsSince(highest) === 0) return highest;
  let next = { ...target, ...counted(before, highest, request) };
  const isTaken = (): boolean =>
    taken.some((version) => compareVersions(version, next, ecosystem) === 0);
  while (isTaken()) next = { ...next, dev: next.dev + 1 };
  return next;
}

function counted(
  before: readonly Version[],
  highest: Version | null,
  { ecosystem, commitsSince }: NightlyRequest,
): { readonly pre: Version['pre']; readonly dev: number } {
  const numbered = highest?.pre ?? null;
  const cut = highestVersion(
    before.filter((version) => version.pre !== null && version.dev === null),
    ecosystem,
  );
  if (numbered !== null && highest?.dev === null)
    return { pre: { ...numbered, number: numbered.number + 1 }, dev: commitsSince(cut) };
  const above = (highest?.dev ?? -1) + 1;
  return { pre: numbered, dev: Math.max(commitsSince(numbered === null ? null : cut), above) };
}
