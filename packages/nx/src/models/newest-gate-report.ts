import { artifactIdText, parseGateReport, type GateReport } from '@release-openmed/models';
import { gateReportFiles } from './gate-report-files';
import type { ModelProject } from './model-project';

export interface FoundReport {
  readonly report: GateReport;
  readonly text: string;
  readonly path: string;
}

/**
 * The gate report that speaks for an artifact (`repo`, or `repo@revision`) now: the one whose candidate was measured
 * last, so that a newer quarantine is not outvoted by an older success; of the same measurement, a quarantine before a
 * success and a signed report before an unsigned one. Files that are no gate reports are passed over.
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
    if (newest === null || weight(parsed.value) > weight(newest.report))
      newest = { report: parsed.value, text, path };
  }
  return newest;
}

/** Sorts as text: ISO 8601 dates do. */
function weight({ evaluatedAt, decision, signature }: GateReport): string {
  return `${evaluatedAt ?? ''} ${decision === 'QUARANTINED' ? 1 : 0}${signature === null ? 0 : 1}`;
}
