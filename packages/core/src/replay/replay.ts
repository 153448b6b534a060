import type { ParseMessage } from '../commits/change';
import type { Config } from '../config/config-schema';
import type { RepoFacts } from '../facts';
import { readAncestry, type IsAncestor } from '../history/ancestry';
import type { Release } from '../history/read-tags';
import { readWalk, type Walk } from '../history/read-walk';
import { isPrerelease } from '../versions/is-prerelease';
import { findDoubts } from './find-doubts';
import type { ReplayReport } from './replay-report';
import { replayRelease } from './replay-release';
import { replayUnits } from './replay-unit';
import type { Since } from './since';

export interface ReplayRequest {
  readonly parse: ParseMessage;
  /** Names of those that are replayed, with the groups that they are in; null: all. */
  readonly projects: ReadonlySet<string> | null;
  /** Null: from the beginning. */
  readonly since: Since | null;
}

/**
 * Recomputes every stable release of the past from history alone and compares it with what
 * happened. The facts hold the ancestors of every tag. What was released gets at least a patch:
 * that it was released is taken from history, how much it was is not. A tag is a release of one
 * unit, so nothing is counted twice.
 */
export function replay(
  facts: RepoFacts,
  config: Config,
  { parse, projects, since }: ReplayRequest,
): ReplayReport {
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
    unit.releases.filter(isPast).map((release) =>
      replayRelease(release, {
        unit,
        walk,
        isAncestor,
        timeOf,
        mates: mates.get(release.source) ?? [],
      }),
    ),
  );
  const doubts = findDoubts(facts, { units, walk, isAncestor });
  return {
    schemaVersion: 1,
    releases,
    summary: summaryOf(releases),
    ...(doubts.length === 0 ? {} : { doubts }),
  };
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

function summaryOf(releases: ReplayReport['releases']): ReplayReport['summary'] {
  const compared = releases.filter(({ from }) => from !== null);
  const byWhy: Record<string, number> = {};
  for (const { why } of releases) if (why !== null) byWhy[why] = (byWhy[why] ?? 0) + 1;
  const agrees = compared.filter((release) => release.agrees).length;
  return { total: compared.length, agrees, byWhy };
}

function releasesBySource(walk: Walk): ReadonlyMap<string, readonly Release[]> {
  const bySource = new Map<string, Release[]>();
  for (const { facts } of walk.projects) {
    for (const release of walk.releasesOf(facts.name))
      bySource.set(release.source, [...(bySource.get(release.source) ?? []), release]);
  }
  return bySource;
}
