import type { RepoFacts } from '../facts';
import { readHistory } from '../history/read-history';
import { applyPolicy } from '../policy/apply-policy';
import { ok, type Result } from '../result';
import type { ParseMessage } from '../commits/change';
import { decideReleases, type Decision, type DecisionContext } from './decide-releases';

type Releases = Pick<Decision, 'releases' | 'ranges'>;

/**
 * The releases of a promotion that stand already and may have been broken off before they reached
 * the branch: planned as if they did not stand. Whether anything of them is missing is for the tip
 * to say, never for the tag.
 */
export function brokenOff(
  { skipped }: Decision,
  context: DecisionContext & { readonly parse: ParseMessage },
): Result<Releases> {
  const { facts, request } = context;
  const none = ok({ releases: [], ranges: [] });
  if (request.from === null || facts.tip === facts.source || isBehind(facts)) return none;
  const standing = new Set(
    skipped.flatMap((one) =>
      one.why === 'already-released' && one.release.source === facts.source
        ? [one.release.tag]
        : [],
    ),
  );
  if (standing.size === 0) return none;
  const before = { ...facts, tags: facts.tags.filter(({ name }) => !standing.has(name)) };
  const history = readHistory(before, context.config, context.parse);
  const decided = decideReleases(applyPolicy(history), { ...context, facts: before, history });
  if (!decided.ok) return decided;
  const releases = decided.value.releases.filter(({ to }) => standing.has(to.tag));
  const projects = new Set(releases.map(({ project }) => project));
  return ok({ releases, ranges: decided.value.ranges.filter(({ on }) => projects.has(on)) });
}

/** Then what is missing here may well be there: the clone follows first. */
function isBehind({ remote }: RepoFacts): boolean {
  return remote?.relation === 'behind' || remote?.relation === 'diverged';
}
