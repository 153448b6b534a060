import type { ParseMessage } from '../commits/change';
import type { Config } from '../config/config-schema';
import type { RepoFacts } from '../facts';
import { readAncestry, type IsAncestor } from '../history/ancestry';
import type { Release } from '../history/read-tags';
import { readLine } from '../plan/line';
import { ownChange } from '../plan/own-change';
import { readTimeline, type Timeline } from '../plan/timeline';
import { resolvePolicy } from '../policy/resolve-policy';
import { applyZeroMajor } from '../versions/apply-zero-major';
import { maxBump } from '../versions/bump';
import { compareVersions } from '../versions/compare-versions';
import { isPrerelease } from '../versions/is-prerelease';
import { parseVersion } from '../versions/parse-version';
import { versionStep } from '../versions/version-step';
import { disagreement } from './disagreement';
import type { ReplayedRelease, ReplayReport } from './replay-report';

/**
 * Recomputes every stable release of the past from history alone and compares it with what happened. The facts hold the ancestors
 * of every tag. A project that was released gets at least a patch: that it was released is taken from history, how much it was is not.
 */
export function replay(
  facts: RepoFacts,
  config: Config,
  { parse, projects }: { parse: ParseMessage; projects: ReadonlySet<string> | null },
): ReplayReport {
  const timeline = readTimeline(facts, config, parse);
  const sources = timeline.projects.flatMap(({ facts: { name } }) =>
    timeline.releasesOf(name).map((release) => release.source),
  );
  const isAncestor = readAncestry(facts.commits, timeline.positions, sources);
  const mates = releasesBySource(timeline);
  const replayed = timeline.projects.filter(({ facts: { name } }) => projects?.has(name) ?? true);
  const releases = replayed.flatMap((project) =>
    timeline
      .releasesOf(project.facts.name)
      .filter((release) => !isPrerelease(release.version) && timeline.positions.has(release.source))
      .map((release) =>
        replayRelease(release, {
          project,
          timeline,
          isAncestor,
          mates: mates.get(release.source) ?? [],
        }),
      ),
  );
  const compared = releases.filter((release) => release.from !== null);
  const byWhy: Record<string, number> = {};
  for (const { why } of releases) if (why !== null) byWhy[why] = (byWhy[why] ?? 0) + 1;
  return {
    schemaVersion: 1,
    releases,
    summary: {
      total: compared.length,
      agrees: compared.filter((release) => release.agrees).length,
      byWhy,
    },
  };
}

export interface ReplayContext {
  readonly project: Timeline['projects'][number];
  readonly timeline: Timeline;
  readonly isAncestor: IsAncestor;
  /** Releases of every project that were cut from the same commit. */
  readonly mates: readonly Release[];
}

function replayRelease(release: Release, context: ReplayContext): ReplayedRelease {
  const { project, timeline, isAncestor } = context;
  const { base } = readLine(
    timeline
      .releasesOf(project.facts.name)
      .filter((other) => other !== release && other.source !== release.source),
    (other) => isAncestor(other.source, release.source),
  );
  const known = { project: release.project, tag: release.tag, from: base?.tag ?? null };
  if (base === null)
    return { ...known, actual: 'none', computed: 'none', agrees: true, why: 'first-release' };

  const commits = timeline
    .touchesOf(project.facts.name)
    .filter(
      (at) =>
        isAncestor(timeline.idAt(at), release.source) &&
        !isAncestor(timeline.idAt(at), base.source),
    )
    .map(timeline.commitAt);
  const own = ownChange(commits, resolvePolicy(project.config.policy), timeline.broughtBy);
  const step = versionStep(base.version, release.version);
  const demanded = own.demanded && parseVersion(own.demanded.version, project.facts.ecosystem);
  const asDemanded =
    demanded !== null && compareVersions(demanded, release.version, project.facts.ecosystem) === 0;
  const computed = asDemanded
    ? step.bump
    : maxBump(['patch', applyZeroMajor(own.bump, base.version, project.config.zeroMajor)]);
  const agrees = asDemanded || (step.single && computed === step.bump);
  return {
    ...known,
    actual: step.bump,
    computed,
    agrees,
    why: agrees ? null : disagreement({ release, base, step, computed, own }, context),
  };
}

function releasesBySource(timeline: Timeline): ReadonlyMap<string, readonly Release[]> {
  const bySource = new Map<string, Release[]>();
  for (const { facts } of timeline.projects) {
    for (const release of timeline.releasesOf(facts.name))
      bySource.set(release.source, [...(bySource.get(release.source) ?? []), release]);
  }
  return bySource;
}
