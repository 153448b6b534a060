import { leadsTo } from '../channels/leads-to';
import type { Release } from '../history/read-tags';
import type { Walk } from '../history/read-walk';
import { isPrerelease } from '../versions/is-prerelease';
import type { Version } from '../versions/version';
import { namedCandidates } from './named-candidates';
import type { PlanRequest } from './plan-request';
import { promotedTags } from './promoted-tags';

/**
 * The candidates that a plan promotes: those that are named. One that has become stable from another
 * source is done with where others are named beside it, so that a promotion of several can be
 * asked for again after one of them went ahead.
 */
export function promotedCandidates(
  request: Pick<PlanRequest, 'from'>,
  walk: Pick<Walk, 'projects' | 'releasesOf'>,
  source: string,
): readonly Release[] {
  const named = namedCandidates(promotedTags(request), walk);
  const stands = ({ project, version }: Release): boolean =>
    walk
      .releasesOf(project)
      .some((release) => isStableOf(release.version, version) && release.source !== source);
  const open = named.filter((candidate) => !stands(candidate));
  return open.length === 0 ? named : open;
}

function isStableOf(version: Version, candidate: Version): boolean {
  return !isPrerelease(version) && leadsTo(candidate, version);
}
