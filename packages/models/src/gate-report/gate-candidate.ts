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
  /** The row of the report's repository; undefined when the manifest has none. */
  readonly row: ManifestRow | undefined;
  /** Where the report was read. */
  readonly where: string;
}

/** Judges one candidate. The result is not signed yet. Fails when the report measured another artifact than the manifest names. */
export function gateCandidate(
  { report, row, where }: Candidate,
  rules: GateRules,
): Result<GateReport> {
  const floors = milestoneFloors(rules.thresholds, rules.milestone);
  if (!floors.ok) return floors;
  const contradictions = row ? rowContradictions(report, row, rules.thresholds) : [];
  if (contradictions.length > 0) {
    return fail({
      code: 'model-report-other-artifact',
      message: `${where}: the report is of another artifact of ${report.repoId} than the manifest has: ${contradictions.join(', ')} differ.`,
      fix: 'Refresh the row of the manifest, or measure the artifact that it names.',
      where,
    });
  }
  // A row that shows another revision says nothing of this artifact: then the report itself has to name it.
  const shown = row !== undefined && (report.revision === null || report.revision === row.revision);
  const baseline = rules.baseline.get(baselineKey(report, rules.thresholds)) ?? null;
  const checks = runGates({
    candidate: report,
    thresholds: rules.thresholds,
    floors: floors.value,
    leakageTarget: leakageTarget(rules.leakageTargets, report, rules.thresholds),
    baseline,
  });
  const { repoId, tier, format, evaluatedAt } = report;
  // Pointers are kept by family: the manifest's spelling is the one.
  const family = row?.family ?? report.family;
  const revision = report.revision ?? row?.revision ?? null;
  return ok({
    schemaVersion: 1,
    gateSet: NEWEST_GATE_SET,
    ...{ repoId, revision, family, tier, format, milestone: rules.milestone, evaluatedAt },
    decision: checks.every(({ passed }) => passed) ? 'RELEASABLE' : 'QUARANTINED',
    checks,
    inputs: {
      report: report.hash,
      artifact: shown ? row.reproducibility_hash : wholeHash(report.artifact),
      thresholds: hashOf(rules.thresholds),
      leakageTargets: hashOf(rules.leakageTargets),
      baseline: baseline?.hash ?? null,
      evalSet: report.evalSetHash,
      leakageFixtures: report.leakageFixtureHash,
    },
    tool: rules.tool,
    signature: null,
  });
}

function wholeHash(hash: string | null): string | null {
  return hash !== null && /^sha256:[0-9a-f]{64}$/.test(hash) ? hash : null;
}
