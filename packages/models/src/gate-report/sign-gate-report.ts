import { ed25519 } from '@noble/curves/ed25519.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { toBase64 } from './base64';
import type { GateReport } from './gate-report';
import { gateReportPayload } from './gate-report-payload';
import { signerFingerprint } from './signer-fingerprint';

/**
 * Signs with an Ed25519 key; `seed`: its 32 secret bytes (RFC 8032). The signature is
 * deterministic.
 */
export function signGateReport(report: GateReport, seed: Uint8Array): GateReport {
  const value = toBase64(ed25519.sign(utf8ToBytes(gateReportPayload(report)), seed));
  return {
    ...report,
    signature: {
      algorithm: 'ed25519',
      signer: signerFingerprint(ed25519.getPublicKey(seed)),
      value,
    },
  };
}
