import { compareVersions } from '../ecosystems/compare-versions';
import { formatVersion } from '../ecosystems/format-version';
import type { Release, TaggedProject } from '../history/read-tags';
import type { Walk } from '../history/read-walk';
import { sharedTags } from '../history/shared-tags';

/** What was released as one: a project, a fixed group, or projects that had their tags in common. */
export interface ReplayUnit {
  readonly name: string;
  readonly members: readonly [TaggedProject, ...TaggedProject[]];
  /** What is replayed of it: each tag is a release of one unit; lowest version first. */
  readonly releases: readonly Release[];
  /** What its releases may have followed; also those of a time when its tags were others' too. */
  readonly line: readonly Release[];
}

export function replayUnits(walk: Walk): readonly ReplayUnit[] {
  const shared = sharedTags(walk);
  const groups = new Map<string, TaggedProject[]>();
  for (const project of walk.projects) {
    const { group, name } = project.facts;
    const key = group === null ? `project ${name}` : `group ${group}`;
    groups.set(key, [...(groups.get(key) ?? []), project]);
  }
  const own = [...groups.values()].map((members): ReplayUnit => {
    const [first] = members as [TaggedProject];
    const line = releasesOf(members, walk);
    const releases = line.filter(({ tag }) => !shared.has(tag));
    const { group, name } = first.facts;
    return { name: group ?? name, members: members as [TaggedProject], releases, line };
  });
  return [...own, ...unitsThatShare(own, shared)];
}

/** Those whose tags were the same ones once, as one unit for each set of them. */
function unitsThatShare(
  units: readonly ReplayUnit[],
  shared: ReadonlySet<string>,
): readonly ReplayUnit[] {
  const readers = new Map<string, { readonly release: Release; readonly by: ReplayUnit[] }>();
  for (const unit of units) {
    for (const release of unit.line) {
      if (!shared.has(release.tag)) continue;
      const known = readers.get(release.tag) ?? { release, by: [] };
      known.by.push(unit);
      readers.set(release.tag, known);
    }
  }
  const sets = new Map<string, { readonly by: readonly ReplayUnit[]; readonly all: Release[] }>();
  for (const { release, by } of readers.values()) {
    const key = by.map(({ name }) => name).join('\0');
    const set = sets.get(key) ?? { by, all: [] };
    set.all.push(release);
    sets.set(key, set);
  }
  return [...sets.values()].map(({ by, all }) => {
    const members = by.flatMap((unit) => unit.members) as [TaggedProject, ...TaggedProject[]];
    const releases = all.sort(upwards(members));
    return { name: nameOf(by.map(({ name }) => name)), members, releases, line: releases };
  });
}

/** Of the tags of one version, one a member perhaps, one: it is one release. */
function releasesOf(members: readonly TaggedProject[], walk: Walk): readonly Release[] {
  const [first, ...others] = members.map(({ facts }) => walk.releasesOf(facts.name));
  if (first === undefined || others.length === 0) return first ?? [];
  const { ecosystem } = members[0]!.facts;
  // The last one of a version is the one that is spelled as tags are written.
  const keyed = (releases: readonly Release[]) =>
    new Map(releases.map((release) => [formatVersion(release.version, ecosystem), release]));
  const byVersion = keyed(first);
  for (const more of others)
    for (const [version, release] of keyed(more))
      if (!byVersion.has(version)) byVersion.set(version, release);
  return [...byVersion.values()].sort(upwards(members));
}

function upwards(members: readonly TaggedProject[]): (a: Release, b: Release) => number {
  const { ecosystem } = members[0]!.facts;
  return (a, b) => compareVersions(a.version, b.version, ecosystem) || (a.tag < b.tag ? -1 : 1);
}

const NAMED = 3;

function nameOf(names: readonly string[]): string {
  const more = names.length - NAMED;
  return names.slice(0, NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
