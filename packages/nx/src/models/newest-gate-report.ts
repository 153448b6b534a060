import {
  artifactIdText,
  parseGateReport,
  type GateReport,
  type ModelConfig,
} from '@release-openmed/models';
import { gateReportFiles } from './gate-report-files';
import type { ModelProject } from './model-project';

export interface FoundReport {
  readonly report: GateReport;
  readonly text: string;
  readonly path: string;
}

/**
 * The gate report that speaks for an artifact (`repo`, or `repo@revision`) now: the one whose
 * candidate was measured last, so that a newer quarantine is not outvoted by an older success; of
 * the same measurement, a quarantine before a success, a signed report before an unsigned one, and
 * what `model-gate` wrote before what a promotion kept, because a candidate is gated again when the
 * rules have changed. Files that are no gate reports are passed over.
 */
export async function newestGateReport(
  { root, config }: ModelProject,
  artifactId: string,
): Promise<FoundReport | null> {
  let newest: FoundReport | null = null;
  for await (const { path, text } of gateReportFiles(root, [config.promoted, config.reports])) {
    const parsed = parseGateReport(text, path);
    if (!parsed.ok) continue;
    const { repoId, revision } = parsed.value;
    if (artifactId !== repoId && artifactId !== artifactIdText({ repoId, revision })) continue;
    const found = { report: parsed.value, text, path };
    if (newest === null || weight(found, config) > weight(newest, config)) newest = found;
  }
  return newest;
}

/** Sorts as text: ISO 8601 dates do. */
function weight({ report, path }: FoundReport, { promoted }: ModelConfig): string {
  const { evaluatedAt, decision, signature } = report;
  const marks = [
    decision === 'QUARANTINED',
    signature !== null,
    !path.startsWith(`${promoted}/`),
  ].map((mark) => (mark ? 1 : 0));
  return `${evaluatedAt ?? ''} ${marks.join('')}`;
}
