import type { Config } from '../config/config-schema';
import type { RepoFacts } from '../facts';
import { findDoubts } from './find-doubts';
import { pastReleases, type ReplayRequest } from './past-releases';
import type { ReplayReport } from './replay-report';
import { replayRelease } from './replay-release';

/**
 * Recomputes every stable release of the past from history alone and compares it with what
 * happened. What was released gets at least a patch: that it was released is taken from history,
 * how much it was is not. A tag is a release of one unit, so nothing is counted twice.
 */
export function replay(facts: RepoFacts, config: Config, request: ReplayRequest): ReplayReport {
  const past = pastReleases(facts, config, request);
  const { units, walk, isAncestor } = past;
  const releases = past.releases.map((one) => replayRelease(one, past));
  const doubts = findDoubts(facts, { units, walk, isAncestor });
  return {
    schemaVersion: 1,
    releases,
    summary: summaryOf(releases),
    ...(doubts.length === 0 ? {} : { doubts }),
  };
}

function summaryOf(releases: ReplayReport['releases']): ReplayReport['summary'] {
  const compared = releases.filter(({ from }) => from !== null);
  const byWhy: Record<string, number> = {};
  for (const { why } of releases) if (why !== null) byWhy[why] = (byWhy[why] ?? 0) + 1;
  const agrees = compared.filter((release) => release.agrees).length;
  return { total: compared.length, agrees, byWhy };
}
