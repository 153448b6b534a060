import { fail, ok, type Failure, type Result } from '@release-openmed/core';
import { artifactIdText } from '../manifest/artifact-id';
import type { GateReport } from '../gate-report/gate-report';
import { gateSetOf } from '../gate-report/gate-set-of';
import type { ModelPromotionFacts } from './decide-promotion';

/** Whose promotion is asked for, and what its report has to meet today. */
export interface PromotionTerms {
  readonly artifactId: string;
  /** Who signed the report, or why nobody is believed to have. */
  readonly signer: Result<string>;
  /**
   * Hashes of the rules at the source commit, the milestone that is asked for, and the set of gates
   * that judges now.
   */
  readonly rules: {
    readonly thresholds: string;
    readonly leakageTargets: string;
    readonly baseline: string | null;
    readonly milestone: string;
    readonly gateSet: number;
  };
  readonly where: string;
}

/**
 * Whether a report allows a promotion: signed, RELEASABLE, of that very artifact, and judged by the
 * rules as they stand now.
 */
export function checkPromotable(
  report: GateReport,
  terms: PromotionTerms,
): Result<ModelPromotionFacts['report']> {
  const { where, signer } = terms;
  const failures = [
    ...(signer.ok ? [] : signer.failures),
    ...otherArtifact(report, terms),
    ...(report.decision === 'RELEASABLE'
      ? []
      : [
          {
            code: 'model-report-quarantined',
            message: `${where}: ${report.repoId} is QUARANTINED by ${report.checks
              .filter(({ passed }) => !passed)
              .map(({ id, gate }) => `${id} ${gate}`)
              .join(', ')}.`,
            fix: 'Mend the artifact and gate it again.',
            where,
          },
        ]),
    ...stale(report, terms),
  ];
  if (failures.length > 0) return fail(...failures);
  const { artifact } = report.inputs;
  return artifact === null
    ? fail(unbound(report, where))
    : ok({ ...report, inputs: { ...report.inputs, artifact } });
}

function otherArtifact(
  report: GateReport,
  { artifactId, where }: PromotionTerms,
): readonly Failure[] {
  const own = artifactIdText({ repoId: report.repoId, revision: report.revision });
  if (own === artifactId || report.repoId === artifactId) return [];
  return [
    {
      code: 'model-report-other-artifact',
      message: `${where}: the report judges ${own}, not ${artifactId}.`,
      fix: `Gate ${artifactId}, or name the report of it.`,
      where,
    },
  ];
}

function unbound(report: GateReport, where: string): Failure {
  return {
    code: 'model-report-unbound',
    message: `${where}: the report of ${report.repoId} does not say which artifact it judged.`,
    fix: 'Give the artifact a row in the manifest and gate it again.',
    where,
  };
}

function stale(report: GateReport, { rules, where }: PromotionTerms): readonly Failure[] {
  const { inputs, milestone } = report;
  const changed = [
    ...(gateSetOf(report) === rules.gateSet ? [] : ['the set of gates']),
    ...(inputs.thresholds === rules.thresholds ? [] : ['the thresholds']),
    ...(inputs.leakageTargets === rules.leakageTargets ? [] : ['the leakage targets']),
    ...(inputs.baseline === rules.baseline ? [] : ['the baseline']),
    ...(milestone === rules.milestone
      ? []
      : [`the milestone (${milestone}, now ${rules.milestone})`]),
  ];
  if (changed.length === 0) return [];
  return [
    {
      code: 'model-report-stale',
      message: `${where}: since the report was made, ${changed.join(', ')} changed.`,
      fix: 'Gate the candidate again.',
      where,
    },
  ];
}
