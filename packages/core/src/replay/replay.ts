import type { ParseMessage } from '../commits/change';
import type { Config } from '../config/config-schema';
import type { RepoFacts } from '../facts';
import { readAncestry } from '../history/ancestry';
import type { Release } from '../history/read-tags';
import { readLine } from '../history/line';
import { ownChange } from '../policy/own-change';
import { readWalk, type Walk } from '../history/read-walk';
import { resolvePolicy } from '../policy/resolve-policy';
import { applyZeroMajor } from '../versions/apply-zero-major';
import { maxBump } from '../versions/bump';
import { compareVersions } from '../ecosystems/compare-versions';
import { isPrerelease } from '../versions/is-prerelease';
import { parseVersion } from '../ecosystems/parse-version';
import { versionStep } from '../versions/version-step';
import { disagreement } from './disagreement';
import type { ReplayContext } from './replay-context';
import type { ReplayedRelease, ReplayReport } from './replay-report';

/**
 * Recomputes every stable release of the past from history alone and compares it with what
 * happened. The facts hold the ancestors of every tag. A project that was released gets at least a
 * patch: that it was released is taken from history, how much it was is not.
 */
export function replay(
  facts: RepoFacts,
  config: Config,
  { parse, projects }: { parse: ParseMessage; projects: ReadonlySet<string> | null },
): ReplayReport {
  const walk = readWalk(facts, config, parse);
  const sources = walk.projects.flatMap(({ facts: { name } }) =>
    walk.releasesOf(name).map((release) => release.source),
  );
  const isAncestor = readAncestry(facts.commits, walk.positions, sources);
  const mates = releasesBySource(walk);
  const replayed = walk.projects.filter(({ facts: { name } }) => projects?.has(name) ?? true);
  const releases = replayed.flatMap((project) =>
    walk
      .releasesOf(project.facts.name)
      .filter((release) => !isPrerelease(release.version) && walk.positions.has(release.source))
      .map((release) =>
        replayRelease(release, {
          project,
          walk,
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

function replayRelease(release: Release, context: ReplayContext): ReplayedRelease {
  const { project, walk, isAncestor } = context;
  const { base } = readLine(
    walk
      .releasesOf(project.facts.name)
      .filter((other) => other !== release && other.source !== release.source),
    (other) => isAncestor(other.source, release.source),
  );
  const known = { project: release.project, tag: release.tag, from: base?.tag ?? null };
  if (base === null)
    return { ...known, actual: 'none', computed: 'none', agrees: true, why: 'first-release' };

  const commits = walk
    .touchesOf(project.facts.name)
    .filter(
      (at) => isAncestor(walk.idAt(at), release.source) && !isAncestor(walk.idAt(at), base.source),
    )
    .map(walk.commitAt);
  const own = ownChange(commits, resolvePolicy(project.config.policy), walk.broughtBy);
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

function releasesBySource(walk: Walk): ReadonlyMap<string, readonly Release[]> {
  const bySource = new Map<string, Release[]>();
  for (const { facts } of walk.projects) {
    for (const release of walk.releasesOf(facts.name))
      bySource.set(release.source, [...(bySource.get(release.source) ?? []), release]);
  }
  return bySource;
}
