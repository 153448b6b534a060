import type { Config } from '../config/config-schema';
import { ask } from '../evidence/ask';
import type { Inquiry } from '../evidence/inquiry';
import type { RepoFacts } from '../facts';
import type { Proof } from '../proofs/proof';
import { listed, questionsBetween } from '../proofs/proof-questions';
import { proveProject } from '../proofs/prove-project';
import { all } from '../result';
import { applyZeroMajor } from '../versions/apply-zero-major';
import { compareBumps, maxBump } from '../versions/bump';
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
    const proved = yield* provedBy(past.slice(at, at + AT_ONCE));
    releases.push(...proved.map((proofs, next) => beside(report.releases[at + next]!, proofs)));
  }
  const raised = releases.filter(({ raisedBy }) => raisedBy !== undefined);
  return { ...report, releases, summary: { ...report.summary, raised: raised.length } };
}

/** Of each release what is proved, under its own `zeroMajor`; null: its files do not tell. */
function* provedBy(past: readonly PastRelease[]): Inquiry<readonly (readonly Proof[] | null)[]> {
  const asked = past.map((one) => ({ ...one, questions: questionsOf(one) }));
  const evidence = yield* ask(asked.flatMap(({ questions }) => questions.flatMap(listed)));
  return asked.map(({ unit, base, questions }) => {
    if (base === null) return [];
    const { zeroMajor } = unit.members[0].config;
    const proven = all(
      questions.map((question, at) => proveProject(unit.members[at]!, question, evidence)),
    );
    if (!proven.ok) return null;
    return proven.value.flatMap(({ proofs }) =>
      proofs.map((proof) => ({
        ...proof,
        bump: applyZeroMajor(proof.bump, base.version, zeroMajor),
      })),
    );
  });
}

function beside(release: ReplayedRelease, proofs: readonly Proof[] | null): ReplayedRelease {
  if (proofs === null) return { ...release, proved: null };
  const raisedBy = proofs.filter(({ bump }) => compareBumps(bump, release.computed) > 0);
  const proved = maxBump(proofs.map(({ bump }) => bump));
  return { ...release, proved, ...(raisedBy.length === 0 ? {} : { raisedBy }) };
}

function questionsOf({ unit, release, base }: PastRelease) {
  return base === null
    ? []
    : unit.members.map((member) => questionsBetween(member, base.source, release.source));
}
