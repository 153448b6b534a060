import { type Planned, type RepoFacts, type Result, ok } from '@release-openmed/core';
import { type Released, converge } from '../perform/converge';
import type { ReleaseOptions } from './release-options';

interface Catching {
  readonly facts: RepoFacts;
  readonly options: ReleaseOptions;
  readonly context: { readonly root: string };
}

/**
 * Brings the clone up to a release of this very source that stands already: one that crashed after its push, or someone else's.
 * `moved`: the branch stands on that release's stamp now, so the plan has to be made again from there. A dry run changes nothing.
 */
export async function catchUp(
  planned: Planned,
  { facts, options, context }: Catching,
): Promise<Result<'moved' | 'stayed'>> {
  if (options.dryRun === true || options.planOut !== undefined || facts.promotion !== null)
    return ok('stayed');
  const standing =
    options.push === false ? standingHere(planned, facts) : standingThere(planned, facts);
  if (standing === null) return ok('stayed');
  const findings = await converge({
    workspaceRoot: context.root,
    remote: options.remote ?? 'origin',
    push: options.push !== false,
    ...standing,
  });
  if (!findings.ok) return findings;
  return ok(standing.branch !== null && findings.value.length === 0 ? 'moved' : 'stayed');
}

type Standing = Pick<Released, 'tags' | 'branch'>;

/** On the remote: the branch follows when nothing but stamps lies between it and the remote's. */
function standingThere(
  { plan }: Planned,
  { remote, source, tags, branch }: RepoFacts,
): Standing | null {
  if (remote === null) return null;
  const made = releasedTags(plan);
  const behind =
    remote.relation === 'behind' && remote.head !== null && stampsOf(source, tags).has(remote.head);
  if (!behind) return made.length === 0 ? null : { tags: made, branch: null };
  return {
    tags: [
      ...new Set([
        ...made,
        ...tags.filter(({ commit }) => commit === remote.head).map(({ name }) => name),
      ]),
    ],
    branch,
  };
}

/** In this clone alone: the tags of a stable release are made, and the branch may not have followed. */
function standingHere({ plan }: Planned, { source, tags, branch }: RepoFacts): Standing | null {
  const made = new Set(releasedTags(plan));
  const stamped = tags
    .filter((tag) => made.has(tag.name) && tag.source === source && tag.commit !== source)
    .map(({ name }) => name);
  return plan.channel === 'stable' && plan.request.write === 'push' && stamped.length > 0
    ? { tags: stamped, branch }
    : null;
}

function releasedTags({ skipped }: Planned['plan']): readonly string[] {
  return skipped.flatMap(({ why, detail }) =>
    why === 'already-released' && detail !== undefined ? [detail] : [],
  );
}

/** The stamps of a commit, the stamps of those, and so on: nothing but version holders and changelogs lies between. */
function stampsOf(source: string, tags: RepoFacts['tags']): ReadonlySet<string> {
  const bySource = new Map<string, string[]>();
  for (const tag of tags)
    if (tag.source !== null)
      bySource.set(tag.source, [...(bySource.get(tag.source) ?? []), tag.commit]);
  const stamps = new Set([source]);
  for (const commit of stamps) for (const stamp of bySource.get(commit) ?? []) stamps.add(stamp);
  return stamps;
}
