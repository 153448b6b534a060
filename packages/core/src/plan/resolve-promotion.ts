import type { Failure } from '../failure';
import { compareVersions } from '../ecosystems/compare-versions';
import type { Release } from '../history/read-tags';
import type { Walk } from '../history/read-walk';
import { fail, ok, type Result } from '../result';
import { namedCandidates } from './named-candidates';
import type { PlanRequest } from './plan-request';
import { promotedCandidates } from './promoted-candidates';
import { promotedTags } from './promoted-tags';

/**
 * A promotion is of the projects whose candidates the tags are, unless some of them are named.
 * Failures: `promotion-unfit`, `promotion-ambiguous`.
 */
export function resolvePromotion(
  request: PlanRequest,
  walk: Walk,
  source: string,
): Result<PlanRequest> {
  if (request.from === null) return ok(request);
  const named = namedCandidates(promotedTags(request), walk);
  const failures = [...unfit(request, named), ...ambiguous(named, walk)];
  if (failures.length > 0) return fail(...failures);
  const promoted = promotedCandidates(request, walk, source).map(({ project }) => project);
  return ok({ ...request, projects: request.projects ?? [...new Set(promoted)] });
}

function unfit(request: PlanRequest, named: readonly Release[]): readonly Failure[] {
  const { projects } = request;
  const candidates = new Set(named.map(({ tag }) => tag));
  const strangers = promotedTags(request).filter((tag) => !candidates.has(tag));
  const without = (projects ?? []).filter((name) => named.every(({ project }) => project !== name));
  return [
    ...strangers.map((tag) =>
      failure(
        `${tag} is the tag of no release candidate of this workspace.`,
        'Name the tag of a candidate, such as core@1.9.0rc1: git tag --list lists them.',
      ),
    ),
    ...(strangers.length > 0 ? [] : without).map((name) =>
      failure(
        `No candidate of ${name} is promoted, and it is asked for.`,
        'Name its candidate too, or leave it out: what a candidate drags along comes by itself.',
      ),
    ),
  ];
}

function failure(message: string, fix: string): Failure {
  return { code: 'promotion-unfit', message, fix, where: '--from' };
}

/** Of what has one version, one candidate can become it. */
function ambiguous(named: readonly Release[], { projects }: Walk): readonly Failure[] {
  const firsts = new Map<string, Release>();
  return projects.flatMap(({ facts: { name, group, ecosystem } }) =>
    named
      .filter(({ project }) => project === name)
      .flatMap((candidate): Failure[] => {
        const unit = group === null ? `project ${name}` : `group ${group}`;
        const first = firsts.get(unit) ?? candidate;
        firsts.set(unit, first);
        if (compareVersions(first.version, candidate.version, ecosystem) === 0) return [];
        return [
          {
            code: 'promotion-ambiguous',
            message: `${first.tag} and ${candidate.tag} are candidates of ${group ?? name}, which can become stable from one of them alone.`,
            fix: 'Name the one that was tested.',
            where: '--from',
          },
        ];
      }),
  );
}
