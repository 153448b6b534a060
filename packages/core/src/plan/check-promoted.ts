import { isCandidate } from '../channels/is-candidate';
import type { RepoFacts } from '../facts';
import { askedOf } from '../proofs/asked-of';
import type { ProvenState } from '../proofs/proven';
import { fail, ok, type Result } from '../result';
import type { PlanRequest } from './plan-request';
import type { ReleasePlan } from './release-plan';

const SHOWN = 3;

/**
 * A promotion that promotes nothing says why: the candidate was cut because of others, or because
 * its version was demanded on the command line. Failure: `promotion-empty`.
 */
export function checkPromoted(
  { releases, skipped }: Pick<ReleasePlan, 'releases' | 'skipped'>,
  states: readonly ProvenState[],
  {
    facts,
    request: { from, projects },
  }: { readonly facts: RepoFacts; readonly request: PlanRequest },
): Result<void> {
  const isAsked = (name: string): boolean => projects?.includes(name) ?? true;
  const stands = skipped.some(({ project, why }) => why === 'already-released' && isAsked(project));
  if (from === null || releases.length > 0 || stands) return ok(undefined);
  const causes = states
    .filter((state) => askedOf(state) !== 'none')
    .flatMap(({ lineage }) => lineage.ahead)
    .filter(
      ({ source, version, tag }) => source === facts.source && isCandidate(version) && tag !== from,
    )
    .map(({ tag }) => tag);
  return fail({
    code: 'promotion-empty',
    message: `${from} has nothing to promote: its projects changed nothing themselves since their last release.`,
    fix:
      causes.length > 0
        ? `It was cut because of others. Promote these, and what they need comes along: ${causes
            .slice(0, SHOWN)
            .map((tag) => `--from ${tag}`)
            .join(', ')}.`
        : 'If its version was demanded, demand it again: --release-as.',
    where: '--from',
  });
}
