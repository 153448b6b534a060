import { CHANNELS } from '../channels/channels';
import type { RepoFacts } from '../facts';
import type { FollowClone } from '../follow-up';
import type { ReleasePlan, StandingRelease } from '../plan/release-plan';

/**
 * What is due of releases that stand already, by a run that crashed after its push or by somebody
 * else's: the clone follows them.
 */
export function standingFollowUps(
  plan: ReleasePlan,
  facts: RepoFacts,
  push: boolean,
): readonly FollowClone[] {
  const standing = plan.skipped.flatMap((one) =>
    one.why === 'already-released' ? withMates(one.release, facts) : [],
  );
  return push ? standingThere(plan, facts, standing) : standingHere(plan, facts, standing);
}

/** Its tag, and what was tagged with it: a member of a group may have a tag beside the group's. */
function withMates({ tag, source }: StandingRelease, { tags }: RepoFacts): readonly string[] {
  const at = tags.find(({ name }) => name === tag)?.commit;
  const mates = tags.filter((other) => other.commit === at && other.source === source);
  return [tag, ...mates.map(({ name }) => name)];
}

/**
 * On the remote: the branch follows where nothing but releases lies between it and the remote's.
 */
function standingThere(
  plan: ReleasePlan,
  facts: RepoFacts,
  standing: readonly string[],
): readonly FollowClone[] {
  const { remote, tags, branch: name } = facts;
  if (remote !== null && remote.head !== null && name !== null && isOvertaken(plan, facts)) {
    const { head } = remote;
    const there = tags.filter(({ commit }) => commit === head).map((tag) => tag.name);
    const branch = { name, target: head };
    return [{ kind: 'clone', tags: [...new Set([...standing, ...there])], branch }];
  }
  return remote === null || standing.length === 0
    ? []
    : [{ kind: 'clone', tags: [...new Set(standing)], branch: null }];
}

/**
 * Whether the remote's branch is ahead by releases of this very source: by their stamps, or by what
 * a promotion, of which nothing is left to release, has written on the branch.
 */
function isOvertaken({ request, releases }: ReleasePlan, facts: RepoFacts): boolean {
  const { remote, tip, tags } = facts;
  if (remote?.relation !== 'behind' || remote.head === null) return false;
  const promoted = request.from !== null && releases.length === 0;
  return promoted || stampsOf(tip, tags).has(remote.head);
}

/** In this clone alone: the tags of a release are made, and the branch may not have followed. */
function standingHere(
  { channel, request, source }: ReleasePlan,
  { tip, tags, branch: name }: RepoFacts,
  standing: readonly string[],
): readonly FollowClone[] {
  const moves = CHANNELS[channel].moves && request.write === 'push' && tip === source;
  if (!moves || name === null) return [];
  const made = new Set(standing);
  const stamped = tags.filter(
    (tag) => made.has(tag.name) && tag.source === source && tag.commit !== source,
  );
  return [...new Set(stamped.map(({ commit }) => commit))].map((target) => ({
    kind: 'clone',
    tags: stamped.filter(({ commit }) => commit === target).map((tag) => tag.name),
    branch: { name, target },
  }));
}

/**
 * The stamps of a commit, the stamps of those, and so on: nothing but version holders and
 * changelogs lies between.
 */
function stampsOf(source: string, tags: RepoFacts['tags']): ReadonlySet<string> {
  const bySource = new Map<string, string[]>();
  for (const tag of tags) {
    if (tag.source !== null)
      bySource.set(tag.source, [...(bySource.get(tag.source) ?? []), tag.commit]);
  }
  const stamps = new Set([source]);
  for (const commit of stamps) for (const stamp of bySource.get(commit) ?? []) stamps.add(stamp);
  return stamps;
}
