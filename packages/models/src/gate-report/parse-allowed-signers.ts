import { fromBase64 } from './base64';
import { signerFingerprint } from './signer-fingerprint';

/**
 * An Ed25519 key that may sign gate reports. `fingerprint`: as `ssh-keygen -l` prints it.
 * `publicKey`: 32 bytes.
 */
export interface AllowedSigner {
  readonly principal: string;
  readonly fingerprint: string;
  readonly publicKey: Uint8Array;
}

export const GATE_NAMESPACE = 'release-openmed-gate';

/**
 * The Ed25519 keys of a file in OpenSSH's `allowed_signers` form (ssh-keygen(1), "ALLOWED
 * SIGNERS"). Lines with an option other than `namespaces` (an authority, a validity) are left to
 * `ssh-keygen` itself and trust nobody here.
 */
export function parseAllowedSigners(text: string): readonly AllowedSigner[] {
  return text.split('\n').flatMap((line) => {
    const match = /^(\S+)\s+(?:(\S+)\s+)?ssh-ed25519\s+(\S+)/.exec(line.trim());
    if (!match || line.trim().startsWith('#')) return [];
    const [, principal = '', options, encoded = ''] = match;
    const blob = fromBase64(encoded);
    if (!blob || blob.length !== 51 || !namesThisUse(options)) return [];
    const publicKey = blob.slice(19);
    return [{ principal, fingerprint: signerFingerprint(publicKey), publicKey }];
  });
}

function namesThisUse(options: string | undefined): boolean {
  if (options === undefined) return true;
  const namespaces = /^namespaces="([^"]*)"$/.exec(options)?.[1];
  return namespaces !== undefined && namespaces.split(',').includes(GATE_NAMESPACE);
}
