import { sha256 as digest } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { toBase64 } from './base64';

/** OpenSSH's fingerprint of a raw Ed25519 public key (32 bytes), as `ssh-keygen -l` prints it. */
export function signerFingerprint(publicKey: Uint8Array): string {
  return `SHA256:${toBase64(digest(sshKeyBlob(publicKey))).replace(/=+$/, '')}`;
}

/**
 * The key as OpenSSH carries it in `allowed_signers` and `.pub` files: type and key, each behind
 * its length (RFC 8709).
 */
function sshKeyBlob(publicKey: Uint8Array): Uint8Array {
  const type = utf8ToBytes('ssh-ed25519');
  return concatBytes(
    Uint8Array.of(0, 0, 0, type.length),
    type,
    Uint8Array.of(0, 0, 0, publicKey.length),
    publicKey,
  );
}
