import { fail, ok, type Result } from '@release-openmed/core';
import type { Baseline } from '../gates/baseline';
import { baselineKey } from '../gates/baseline-key';
import type { CandidateReport } from '../gates/candidate-report';
import { leakageTarget } from '../gates/leakage-target';
import type { LeakageTargets } from '../gates/leakage-targets';
import { NEWEST_GATE_SET } from '../gates/gate-sets';
import { milestoneFloors } from '../gates/milestone-floors';
import { runGates } from '../gates/run-gates';
import type { Thresholds } from '../gates/thresholds';
import { hashOf } from '../json/hash-of';
import type { ManifestRow } from '../manifest/manifest-row';
import { familyName } from './family-name';
import type { GateReport } from './gate-report';
import { rowContradictions } from './row-contradictions';

/** What every candidate of a run is held against. */
export interface GateRules {
  readonly thresholds: Thresholds;
  readonly leakageTargets: LeakageTargets;
  readonly baseline: Baseline;
  readonly milestone: string;
  readonly tool: GateReport['tool'];
}

export interface Candidate {
  readonly report: CandidateReport;
  /** The row of the report's repository; undefined when the model manifest has none. */
  readonly row: ManifestRow | undefined;
  /** Where the report was read. */
  readonly where: string;
}

/**
 * Judges one candidate. The result is not signed yet. Fails when the report measured another
 * artifact than the model manifest names.
 */
export function gateCandidate(
  { report, row, where }: Candidate,
  rules: GateRules,
): Result<GateReport> {
  const { thresholds, leakageTargets, milestone, tool } = rules;
  const floors = milestoneFloors(thresholds, milestone);
  if (!floors.ok) return floors;
  const contradictions = rowContradictions(report, row, thresholds);
  if (contradictions.length > 0) {
    return fail({
      code: 'model-report-other-artifact',
      message: `${where}: the report is of another artifact of ${report.repoId} than the manifest has: ${contradictions.join(', ')} differ.`,
      fix: 'Refresh the row of the manifest, or measure the artifact that it names.',
      where,
    });
  }
  const baseline = rules.baseline.get(baselineKey(report, thresholds)) ?? null;
  const checks = runGates({
    candidate: report,
    thresholds,
    floors: floors.value,
    leakageTarget: leakageTarget(leakageTargets, report, thresholds),
    baseline,
  });
  return ok({
    schemaVersion: 1,
    gateSet: NEWEST_GATE_SET,
    ...subjectOf(report, row),
    milestone,
    evaluatedAt: report.evaluatedAt,
    decision: checks.every(({ passed }) => passed) ? 'RELEASABLE' : 'QUARANTINED',
    checks,
    inputs: {
      report: report.hash,
      artifact: artifactHash(report, row),
      thresholds: hashOf(thresholds),
      leakageTargets: hashOf(leakageTargets),
      baseline: baseline?.hash ?? null,
      evalSet: report.evalSetHash,
      leakageFixtures: report.leakageFixtureHash,
    },
    tool,
    signature: null,
  });
}

/** What was judged, by name. */
function subjectOf(report: CandidateReport, row: ManifestRow | undefined) {
  const { repoId, tier, format } = report;
  const revision = report.revision ?? row?.revision ?? null;
  return { repoId, revision, family: familyName(report, row), tier, format };
}

/**
 * A row that shows another revision says nothing of this artifact: then the report itself has to
 * name it.
 */
function artifactHash(
  { revision, artifact }: CandidateReport,
  row: ManifestRow | undefined,
): string | null {
  const shown = row !== undefined && (revision === null || revision === row.revision);
  if (shown) return row.reproducibility_hash;
  return artifact !== null && /^sha256:[0-9a-f]{64}$/.test(artifact) ? artifact : null;
}
