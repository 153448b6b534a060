import { fail, ok, type Result } from '../result';
import { baseVersion } from '../versions/base-version';
import { bumpVersion } from '../versions/bump-version';
import { compareVersions } from '../ecosystems/compare-versions';
import { CHANNELS } from './channels';
import { demandFits } from './demand-fits';
import { formatVersion } from '../ecosystems/format-version';
import { highestVersion } from '../ecosystems/highest-version';
import { isPrerelease } from '../versions/is-prerelease';
import { targetVersion } from './target-version';
import type { Version } from '../versions/version';
import type { VersionRequest } from './version-request';

/**
 * The version that a release on this channel gets: the target itself on stable and lts, a version
 * that leads to it on rc and nightly. A demanded prerelease is taken as it is, on the channel that
 * makes such versions.
 *
 * Failures: `version-demand-unfit` (the channel or the ecosystem cannot have the demanded version),
 * `version-not-increasing` (it would not sort above everything that is reachable), `version-taken` (it
 * was released on another line: a number is never used twice).
 */
export function nextVersion(request: VersionRequest): Result<Version> {
  const { demanded, ecosystem } = request;
  if (demanded !== null && !demandFits(demanded, request)) return demandUnfit(demanded, request);
  const [target, next] = targetAndNext(request);
  const highest = highestVersion(
    request.last === null ? request.reachable : [...request.reachable, request.last],
    ecosystem,
  );
  if (highest !== null && !rises(next, highest, request))
    return notIncreasing(next, highest, request);
  const reused = request.taken.find((version) => isReuse(version, request, [target, next]));
  return reused === undefined ? ok(next) : taken(reused, request);
}

function targetAndNext(request: VersionRequest): readonly [Version, Version] {
  const { demanded, channel } = request;
  if (demanded !== null && isPrerelease(demanded)) return [baseVersion(demanded), demanded];
  const target = freeTarget(targetVersion(request), request);
  return [target, CHANNELS[channel].version(request, target)];
}

/**
 * A prerelease may skip a number that another branch has taken: it would lead nowhere, and the next
 * number of the same kind leads to a release. A stable release stops there instead, because the two
 * branches may have to be merged first, and so does a demand.
 */
function freeTarget(target: Version, request: VersionRequest): Version {
  const { channel, bump, demanded, ecosystem, taken } = request;
  if (CHANNELS[channel].prerelease === null || demanded !== null) return target;
  const isTaken = (version: Version) =>
    taken.some((other) => compareVersions(other, version, ecosystem) === 0);
  let free = target;
  while (isTaken(free)) free = bumpVersion(free, bump);
  return free;
}

/** Unchanged content gives the nightly that exists: the one case in which nothing has to rise. */
function rises(next: Version, highest: Version, { ecosystem, channel }: VersionRequest): boolean {
  const step = compareVersions(next, highest, ecosystem);
  return step > 0 || (step === 0 && CHANNELS[channel].repeats);
}

function isReuse(
  version: Version,
  { ecosystem, channel }: VersionRequest,
  [target, next]: readonly [Version, Version],
): boolean {
  if (compareVersions(version, target, ecosystem) === 0) return true;
  return !CHANNELS[channel].repeats && compareVersions(version, next, ecosystem) === 0;
}

function demandUnfit(demanded: Version, request: VersionRequest): Result<never> {
  return fail({
    code: 'version-demand-unfit',
    message: `${formatVersion(demanded, request.ecosystem)} is demanded, which is no version for the channel ${request.channel} of a project of the kind ${request.ecosystem}`,
    fix: 'Demand a version of three numbers, such as 2.0.0, or choose the channel that makes such versions',
  });
}

function notIncreasing(next: Version, highest: Version, request: VersionRequest): Result<never> {
  const [low, high] = [
    formatVersion(next, request.ecosystem),
    formatVersion(highest, request.ecosystem),
  ];
  const demand = `a version above ${high}`;
  return fail({
    code: 'version-not-increasing',
    message: `The next version would be ${low}, which does not sort above ${high} on this branch`,
    fix:
      request.demanded === null
        ? `Demand ${demand}: --release-as, or a Release-As trailer`
        : `Demand ${demand} instead of ${low}`,
  });
}

function taken(version: Version, request: VersionRequest): Result<never> {
  const text = formatVersion(version, request.ecosystem);
  return fail({
    code: 'version-taken',
    message: `${text} is already the version of a tag that this branch does not have`,
    fix: `Merge the release ${text} into this branch, or demand a higher version: --release-as, or a Release-As trailer`,
  });
}
