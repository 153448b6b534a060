import type { ParseMessage } from '../commits/change';
import type { Config } from '../config/config-schema';
import type { RepoFacts } from '../facts';
import { readAncestry, type IsAncestor } from '../history/ancestry';
import { readLineage } from '../history/lineage';
import type { Release } from '../history/read-tags';
import { readWalk, type Walk } from '../history/read-walk';
import { isPrerelease } from '../versions/is-prerelease';
import { replayUnits, type ReplayUnit } from './replay-unit';
import type { Since } from './since';

export interface ReplayRequest {
  readonly parse: ParseMessage;
  /** Names of those that are replayed, with the groups that they are in; null: all. */
  readonly projects: ReadonlySet<string> | null;
  /** Null: from the beginning. */
  readonly since: Since | null;
}

export interface PastRelease {
  readonly unit: ReplayUnit;
  readonly release: Release;
  /** The stable release that it followed by ancestry; null: it is the first. */
  readonly base: Release | null;
}

export interface Past {
  readonly walk: Walk;
  readonly units: readonly ReplayUnit[];
  readonly isAncestor: IsAncestor;
  readonly timeOf: (commit: string) => number;
  /** Releases of every project that were cut from a commit. */
  readonly matesOf: (source: string) => readonly Release[];
  readonly releases: readonly PastRelease[];
}

/** The stable releases that are replayed. The facts hold the ancestors of every tag. */
export function pastReleases(
  facts: RepoFacts,
  config: Config,
  { parse, projects, since }: ReplayRequest,
): Past {
  const walk = readWalk(facts, config, parse);
  const mates = releasesBySource(walk);
  const marked = [...mates.keys(), facts.source, ...(since?.kind === 'tag' ? [since.commit] : [])];
  const isAncestor = readAncestry(facts.commits, walk.positions, marked);
  const timeOf = (commit: string): number => facts.commits[walk.positions.get(commit)!]!.time;
  const units = replayUnits(walk).filter(
    ({ members }) => projects === null || members.some(({ facts: { name } }) => projects.has(name)),
  );
  const isPast = ({ version, source }: Release): boolean =>
    !isPrerelease(version) &&
    walk.positions.has(source) &&
    isSince(since, { source, isAncestor, timeOf });
  const releases = units.flatMap((unit) =>
    unit.releases
      .filter(isPast)
      .map((release) => ({ unit, release, base: baseOf(release, unit, isAncestor) })),
  );
  const matesOf = (source: string): readonly Release[] => mates.get(source) ?? [];
  return { walk, units, isAncestor, timeOf, matesOf, releases };
}

function baseOf(release: Release, unit: ReplayUnit, isAncestor: IsAncestor): Release | null {
  const others = unit.line.filter((other) => other !== release && other.source !== release.source);
  return readLineage(others, (other) => isAncestor(other.source, release.source)).base;
}

interface Moment {
  readonly source: string;
  readonly isAncestor: IsAncestor;
  readonly timeOf: (commit: string) => number;
}

function isSince(since: Since | null, { source, isAncestor, timeOf }: Moment): boolean {
  if (since === null) return true;
  return since.kind === 'date' ? timeOf(source) >= since.time : !isAncestor(source, since.commit);
}

function releasesBySource(walk: Walk): ReadonlyMap<string, readonly Release[]> {
  const bySource = new Map<string, Release[]>();
  for (const { facts } of walk.projects) {
    for (const release of walk.releasesOf(facts.name))
      bySource.set(release.source, [...(bySource.get(release.source) ?? []), release]);
  }
  return bySource;
}
