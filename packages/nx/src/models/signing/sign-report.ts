import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, unreachable, type Result } from '@release-openmed/core';
import {
  GATE_NAMESPACE,
  gateReportPayload,
  signGateReport,
  type GateReport,
} from '@release-openmed/models';
import { withScratch } from '../../git/with-scratch';
import type { SigningKey } from './read-signing-key';
import { sshKeygen } from './ssh-keygen';

/** The report with its signature; unsigned as it is without a key. */
export async function signReport(
  report: GateReport,
  key: SigningKey | null,
): Promise<Result<GateReport>> {
  if (key === null) return ok(report);
  switch (key.method) {
    case 'ed25519':
      return ok(signGateReport(report, key.seed));
    case 'ssh':
      return withScratch((folder) => signWithSsh(report, key.key, folder));
    default:
      return unreachable(key);
  }
}

async function signWithSsh(
  report: GateReport,
  key: string,
  folder: string,
): Promise<Result<GateReport>> {
  const keyFile = join(folder, 'key');
  await writeFile(keyFile, key, { mode: 0o600 });
  const value = await sshKeygen(
    ['-Y', 'sign', '-q', '-n', GATE_NAMESPACE, '-f', keyFile],
    gateReportPayload(report),
  );
  if (value !== null) return ok({ ...report, signature: { algorithm: 'ssh', value } });
  return fail({
    code: 'model-signing-key',
    message: 'ssh-keygen could not sign with the given key.',
    fix: 'Install OpenSSH 8.2 or newer, and give a key without a passphrase.',
  });
}
