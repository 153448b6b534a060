import type { Failure } from '@release-openmed/core';
import { parseGateReport, readOpenMedReport } from '@release-openmed/models';
import { gateReportFiles, type GateReportFile } from '../gate-report-files';
import type { ModelProject } from '../model-project';
import { verifyReport } from '../signing/verify-report';
import { workingFiles } from '../working-files';

export interface CheckedReports {
  readonly count: number;
  readonly unsigned: number;
  readonly failures: readonly Failure[];
}

/**
 * Every gate report has its form and, if it is signed, the signature of someone who may; OpenMed's
 * older reports are read too.
 */
export async function checkReports({ root, config }: ModelProject): Promise<CheckedReports> {
  const signers = (await workingFiles(root).text(config.signing.allowedSigners)) ?? '';
  const secret = process.env[config.signing.hmacKeyEnv] ?? null;
  const failures: Failure[] = [];
  let count = 0;
  let unsigned = 0;
  for await (const file of gateReportFiles(root, [config.promoted, config.reports])) {
    count += 1;
    const verdict = await checkReport(file, signers, secret);
    if (verdict === 'unsigned') unsigned += 1;
    else failures.push(...verdict);
  }
  return { count, unsigned, failures };
}

async function checkReport(
  { path, text }: GateReportFile,
  signers: string,
  secret: string | null,
): Promise<'unsigned' | readonly Failure[]> {
  if (text.includes('"gate_results"')) {
    const old = readOpenMedReport(text, path, secret);
    if (!old.ok) return old.failures;
    return old.value.signature !== 'forged'
      ? []
      : [
          {
            code: 'model-report-forged',
            message: `${path}: the HMAC does not belong to this report of ${old.value.repoId}.`,
            fix: 'Gate the candidate again; do not edit gate reports.',
            where: path,
          },
        ];
  }
  const report = parseGateReport(text, path);
  if (!report.ok) return report.failures;
  if (report.value.signature === null) return 'unsigned';
  const signer = await verifyReport(report.value, signers, path);
  return signer.ok ? [] : signer.failures;
}
