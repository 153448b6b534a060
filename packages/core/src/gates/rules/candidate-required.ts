import { DEFAULT_CHANNEL } from '../../channels/channels';
import { isCandidate } from '../../channels/is-candidate';
import { leadsTo } from '../../channels/leads-to';
import type { RequireCandidate } from '../../config/require-candidate-schema';
import { parseVersion } from '../../ecosystems/parse-version';
import type { Release } from '../../history/read-tags';
import { promotedCandidates } from '../../plan/promoted-candidates';
import type { PlannedRelease } from '../../plan/release-plan';
import type { ProvenState } from '../../proofs/proven';
import type { Rule } from '../rule';

/** What becomes stable has been out as a candidate: somebody had the chance to try it. */
export const candidateRequired: Rule = {
  name: 'candidate-required',
  severity: 'error',
  about: 'release',
  check: ({ plan, facts, states, history }) => {
    if (plan.channel !== DEFAULT_CHANNEL) return [];
    const promoting = plan.request.from !== null;
    const promoted = new Set(
      promotedCandidates(plan.request, history, facts.source).map(({ project }) => project),
    );
    return plan.releases.flatMap((release) => {
      const state = states.find((one) => one.facts.name === release.project)!;
      if (!needsOne(release, state.config.requireCandidate)) return [];
      const candidate = candidateOf(release, state);
      const wasTested = promoted.has(release.project) || candidate?.source === facts.source;
      if (promoting && wasTested) return [];
      return [
        {
          project: release.project,
          message: `${release.to.version} would become stable and is no promotion of a candidate.`,
          fix: candidate === null ? CUT : byPromotion(candidate, promoting),
          where: release.to.tag,
        },
      ];
    });
  },
};

const CUT =
  'Cut a candidate: nx release-openmed -c rc. When it is tested: nx release-openmed --from-rc.';

function byPromotion({ tag }: Release, promoting: boolean): string {
  return promoting
    ? `Promote it with the others: --from ${tag}`
    : `Promote it: nx release-openmed --from ${tag}`;
}

function needsOne({ bump }: PlannedRelease, required: RequireCandidate): boolean {
  if (typeof required === 'boolean') return required;
  return required.for.some((one) => one === bump);
}

/** The newest candidate of the version on this line. */
function candidateOf({ to, ecosystem }: PlannedRelease, { lineage }: ProvenState): Release | null {
  const version = parseVersion(to.version, ecosystem);
  return (
    lineage.ahead.findLast(
      (release) =>
        version !== null && isCandidate(release.version) && leadsTo(release.version, version),
    ) ?? null
  );
}
