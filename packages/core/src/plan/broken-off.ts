import type { Inquiry } from '../evidence/inquiry';
import type { RepoFacts } from '../facts';
import { readHistory } from '../history/read-history';
import { applyPolicy } from '../policy/apply-policy';
import { prove } from '../proofs/prove';
import { ok, type Result } from '../result';
import type { ParseMessage } from '../commits/change';
import { isPrerelease } from '../versions/is-prerelease';
import { decideReleases, type Decision, type DecisionContext } from './decide-releases';

export type Unfinished = Pick<Decision, 'releases' | 'groups' | 'ranges'>;

/**
 * The releases of a promotion that stand already and may have been broken off before they reached
 * the branch: planned as if they did not stand. Whether anything of them is missing is for the tip
 * to say, never for the tag.
 */
export function* brokenOff(
  { skipped }: Decision,
  context: DecisionContext & { readonly parse: ParseMessage },
): Inquiry<Result<Unfinished>> {
  const { facts, request } = context;
  const none = ok({ releases: [], groups: [], ranges: [] });
  if (request.from === null || facts.tip === facts.source || isBehind(facts)) return none;
  const standing = skipped.flatMap((one) =>
    one.why === 'already-released' && one.release.source === facts.source ? [one] : [],
  );
  if (standing.length === 0) return none;
  const tags = new Set(standing.map(({ release }) => release.tag));
  const all = new Set(standing.flatMap(({ project }) => tagsOf(project, context)));
  const before = { ...facts, tags: facts.tags.filter(({ name }) => !all.has(name)) };
  const history = readHistory(before, context.config, context.parse);
  const proven = yield* prove(applyPolicy(history), { ...context, facts: before });
  if (!proven.ok) return proven;
  const decided = decideReleases(proven.value, { ...context, facts: before, history });
  if (!decided.ok) return decided;
  const releases = decided.value.releases.filter(({ to }) => tags.has(to.tag));
  const projects = new Set(releases.map(({ project }) => project));
  return ok({
    releases,
    groups: decided.value.groups.filter((group) =>
      group.projects.some((name) => projects.has(name)),
    ),
    ranges: decided.value.ranges.filter(({ on }) => projects.has(on)),
  });
}

/** Every tag of it: a member of a group may have one beside the group's. */
function tagsOf(project: string, { history, facts }: DecisionContext): readonly string[] {
  return history
    .releasesOf(project)
    .filter(({ source, version }) => source === facts.source && !isPrerelease(version))
    .map(({ tag }) => tag);
}

/** Then what is missing here may well be there: the clone follows first. */
function isBehind({ remote }: RepoFacts): boolean {
  return remote?.relation === 'behind' || remote?.relation === 'diverged';
}
