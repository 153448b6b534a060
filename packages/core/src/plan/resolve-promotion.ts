import { isCandidate } from '../channels/is-candidate';
import { fail, ok, type Result } from '../result';
import type { PlanRequest } from './plan-request';
import type { Walk } from '../history/read-walk';

/**
 * A promotion is of the projects whose candidate the tag is, unless others are named. Failure:
 * `promotion-unfit`.
 */
export function resolvePromotion(request: PlanRequest, walk: Walk): Result<PlanRequest> {
  if (request.from === null) return ok(request);
  const candidates = walk.projects
    .map(({ facts }) => facts.name)
    .filter((name) =>
      walk
        .releasesOf(name)
        .some(({ tag, version }) => tag === request.from && isCandidate(version)),
    );
  if (candidates.length > 0) return ok({ ...request, projects: request.projects ?? candidates });
  return fail({
    code: 'promotion-unfit',
    message: `${request.from} is the tag of no release candidate of this workspace.`,
    fix: 'Name the tag of a candidate, such as core@1.9.0rc1: git tag --list lists them.',
    where: '--from',
  });
}
