import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Result } from '@release-openmed/core';
import {
  GATE_NAMESPACE,
  parseAllowedSigners,
  gateReportPayload,
  verifyGateReport,
  type GateReport,
} from '@release-openmed/models';
import { withScratch } from '../../git/with-scratch';
import { sshKeygen } from './ssh-keygen';

/**
 * Who signed a report, by the allowed signers that are given; an `ssh` signature is verified by
 * `ssh-keygen`.
 */
export async function verifyReport(
  report: GateReport,
  allowedSigners: string,
  where: string,
): Promise<Result<string>> {
  const ssh =
    report.signature?.algorithm === 'ssh'
      ? await sshSigner(report, report.signature.value, allowedSigners)
      : null;
  return verifyGateReport(report, { signers: parseAllowedSigners(allowedSigners), ssh }, where);
}

function sshSigner(
  report: GateReport,
  signature: string,
  allowedSigners: string,
): Promise<string | null> {
  return withScratch(async (folder) => {
    const signers = join(folder, 'allowed_signers');
    const signatureFile = join(folder, 'report.sig');
    await writeFile(signers, allowedSigners);
    await writeFile(signatureFile, signature);
    const principal = (
      await sshKeygen(['-Y', 'find-principals', '-f', signers, '-s', signatureFile], '')
    )
      ?.split('\n')[0]
      ?.trim();
    if (!principal || principal.startsWith('-')) return null;
    const verified = await sshKeygen(
      [
        '-Y',
        'verify',
        '-q',
        '-f',
        signers,
        '-I',
        principal,
        '-n',
        GATE_NAMESPACE,
        '-s',
        signatureFile,
      ],
      gateReportPayload(report),
    );
    return verified === null ? null : principal;
  });
}
