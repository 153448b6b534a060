import type { Config } from '../config/config-schema';
import { ask } from '../evidence/ask';
import type { Inquiry } from '../evidence/inquiry';
import type { RepoFacts } from '../facts';
import type { Release } from '../history/read-tags';
import { listed, questionsBetween } from '../proofs/proof-questions';
import { proveProject } from '../proofs/prove-project';
import { all, type Result } from '../result';
import { applyZeroMajor } from '../versions/apply-zero-major';
import { compareBumps, maxBump, type Bump } from '../versions/bump';
import { pastReleases, type PastRelease, type ReplayRequest } from './past-releases';
import type { ReplayedRelease, ReplayReport } from './replay-report';

/** Together, so that what one reads the next need not; few, because each holds what it read. */
const AT_ONCE = 8;

/**
 * Beside each past release what its files prove, and how often that is more than its commits ask
 * for. What files of the past do not tell, because a manifest was released broken, is null.
 */
export function* proveReplay(
  report: ReplayReport,
  { facts, config }: { readonly facts: RepoFacts; readonly config: Config },
  request: ReplayRequest,
): Inquiry<ReplayReport> {
  const { releases: past } = pastReleases(facts, config, request);
  const releases: ReplayedRelease[] = [];
  for (let at = 0; at < past.length; at += AT_ONCE) {
    const proved = yield* provedBumps(past.slice(at, at + AT_ONCE));
    releases.push(
      ...proved.map((bump, next) => ({ ...report.releases[at + next]!, proved: bump })),
    );
  }
  const raised = releases.filter(
    ({ from, proved, computed }) => from !== null && compareBumps(proved ?? 'none', computed) > 0,
  );
  return { ...report, releases, summary: { ...report.summary, raised: raised.length } };
}

function* provedBumps(past: readonly PastRelease[]): Inquiry<readonly (Bump | null)[]> {
  const asked = past.map((one) => ({ ...one, questions: questionsOf(one) }));
  const evidence = yield* ask(asked.flatMap(({ questions }) => questions.flatMap(listed)));
  return asked.map(({ unit, base, questions }) => {
    if (base === null) return 'none';
    const proven = all(
      questions.map((question, at) => proveProject(unit.members[at]!, question, evidence)),
    );
    return bumpOf(proven, base, unit.members[0].config.zeroMajor);
  });
}

function questionsOf({ unit, release, base }: PastRelease) {
  return base === null
    ? []
    : unit.members.map((member) => questionsBetween(member, base.source, release.source));
}

function bumpOf(
  proven: Result<readonly { readonly proofs: readonly { readonly bump: Bump }[] }[]>,
  { version }: Release,
  zeroMajor: Config['zeroMajor'],
): Bump | null {
  if (!proven.ok) return null;
  const bumps = proven.value.flatMap(({ proofs }) => proofs.map(({ bump }) => bump));
  return applyZeroMajor(maxBump(bumps), version, zeroMajor);
}
