import { isCandidate } from '../channels/is-candidate';
import type { RepoFacts } from '../facts';
import type { Release } from '../history/read-tags';
import type { History } from '../history/read-history';
import { askedOf } from '../proofs/asked-of';
import type { ProvenState } from '../proofs/proven';
import { fail, ok, type Result } from '../result';
import type { PlanRequest } from './plan-request';
import { promotedCandidates } from './promoted-candidates';
import { promotedTags } from './promoted-tags';
import type { ReleasePlan } from './release-plan';

const SHOWN = 3;

interface Promotion {
  readonly facts: RepoFacts;
  readonly request: PlanRequest;
  readonly history: History;
}

/**
 * A candidate of whose projects none is released, and none stands released, says why: it was cut
 * because of others, or because its version was demanded on the command line. Failure:
 * `promotion-empty`.
 */
export function checkPromoted(
  { releases, skipped }: Pick<ReleasePlan, 'releases' | 'skipped'>,
  states: readonly ProvenState[],
  { facts, request, history }: Promotion,
): Result<void> {
  const settled = new Set([
    ...releases.map(({ project }) => project),
    ...skipped.filter(({ why }) => why === 'already-released').map(({ project }) => project),
  ]);
  const asked = request.projects;
  const promoted = promotedCandidates(request, history, facts.source).filter(
    ({ project }) => asked?.includes(project) ?? true,
  );
  const comeToSomething = new Set(
    promoted.filter(({ project }) => settled.has(project)).map(({ tag }) => tag),
  );
  const empty = [...new Set(promoted.map(({ tag }) => tag))].filter(
    (tag) => !comeToSomething.has(tag),
  );
  if (empty.length === 0) return ok(undefined);
  const causes = causesOf(states, facts.source, promotedTags(request));
  return fail(
    ...empty.map((tag) => ({
      code: 'promotion-empty',
      message: `${tag} has nothing to promote: its projects changed nothing themselves since their last release.`,
      fix:
        causes.length > 0
          ? `It was cut because of others. Promote these, and what they need comes along: ${causes
              .slice(0, SHOWN)
              .map((cause) => `--from ${cause}`)
              .join(', ')}.`
          : 'If its version was demanded, demand it again: --release-as.',
      where: '--from',
    })),
  );
}

/** The candidates of the same source that others were cut because of. */
function causesOf(
  states: readonly ProvenState[],
  source: string,
  named: readonly string[],
): readonly Release['tag'][] {
  return states
    .filter((state) => askedOf(state) !== 'none')
    .flatMap(({ lineage }) => lineage.ahead)
    .filter((one) => one.source === source && isCandidate(one.version) && !named.includes(one.tag))
    .map(({ tag }) => tag);
}
