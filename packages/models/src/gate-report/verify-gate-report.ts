import { ed25519 } from '@noble/curves/ed25519.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { fail, ok, unreachable, type Failure, type Result } from '@release-openmed/core';
import { fromBase64 } from './base64';
import type { GateReport, Signature } from './gate-report';
import type { AllowedSigner } from './parse-allowed-signers';
import { gateReportPayload } from './gate-report-payload';

/**
 * Whom a gate report is believed. `ssh`: what `ssh-keygen -Y verify` said of an `ssh` signature:
 * the signer, or null.
 */
export interface Trust {
  readonly signers: readonly AllowedSigner[];
  readonly ssh: string | null;
}

/**
 * The principal that signed the report. Fails when it is unsigned, signed by someone else, or
 * changed since.
 */
export function verifyGateReport(report: GateReport, trust: Trust, where: string): Result<string> {
  const { signature } = report;
  if (signature === null) {
    return fail({
      code: 'model-report-unsigned',
      message: `${where}: the gate report of ${report.repoId} is not signed.`,
      fix: 'Configure a signing key (models.signing) and gate the candidate again.',
      where,
    });
  }
  switch (signature.algorithm) {
    case 'ed25519':
      return verifyEd25519(report, { signature, signers: trust.signers, where });
    case 'ssh':
      return trust.ssh === null ? fail(forged(report, where)) : ok(trust.ssh);
    default:
      return unreachable(signature);
  }
}

interface Ed25519Check {
  readonly signature: Extract<Signature, { algorithm: 'ed25519' }>;
  readonly signers: readonly AllowedSigner[];
  readonly where: string;
}

function verifyEd25519(
  report: GateReport,
  { signature, signers, where }: Ed25519Check,
): Result<string> {
  const signer = signers.find(({ fingerprint }) => fingerprint === signature.signer);
  if (!signer) {
    return fail({
      code: 'model-report-signer-unknown',
      message: `${where}: the key that signed the report of ${report.repoId} is not an allowed signer.`,
      fix: 'Add its public key to the allowed signers on the released branch, or gate the candidate with a key that is there.',
      where,
    });
  }
  const value = fromBase64(signature.value);
  const genuine =
    value?.length === 64 &&
    ed25519.verify(value, utf8ToBytes(gateReportPayload(report)), signer.publicKey);
  return genuine ? ok(signer.principal) : fail(forged(report, where));
}

function forged(report: GateReport, where: string): Failure {
  return {
    code: 'model-report-forged',
    message: `${where}: the signature does not belong to this report of ${report.repoId}: it was changed, or signed by someone who may not.`,
    fix: 'Gate the candidate again; do not edit gate reports.',
    where,
  };
}
