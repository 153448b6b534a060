import { type Approvals, type Failure, type Result, fail, ok } from '@release-openmed/core';
import type { AllowedSigner } from './allowed-signer';
import { readAllowedSigners } from './read-allowed-signers';

/** Who may approve, as files of the protected branch say. */
export interface Keys {
  /** The file, as ssh-keygen reads it; empty: there is none. */
  readonly allowedSigners: Buffer;
  /** The same, read. */
  readonly signers: readonly AllowedSigner[];
  /** Null: the options name none. */
  readonly keyring: { readonly path: string; readonly content: Buffer } | null;
  readonly revoked: Buffer;
}

/** The paths of the files, in the order in which their contents are handed over. */
export function keyPaths(question: Approvals): readonly string[] {
  const { allowedSigners, keyring, revocationFile } = question;
  return [allowedSigners, keyring, revocationFile].filter((path) => path !== null);
}

/**
 * Reads them. Failures: `signers-missing` for a file that the options name and the branch does not
 * have, `signers-invalid`.
 */
export function readKeys(
  { allowedSigners, keyring, revocationFile }: Approvals,
  contentAt: (path: string) => Buffer | null,
): Result<Keys> {
  // Where there is a keyring, there need be no other file.
  const named = [...(keyring === null ? [allowedSigners] : [keyring]), revocationFile];
  const missing = named.filter((path) => path !== null && contentAt(path) === null);
  if (missing.length > 0) return fail(...missing.map((path) => signersMissing(path!)));
  const content = contentAt(allowedSigners) ?? NOTHING;
  const signers = readAllowedSigners(content.toString('utf8'), allowedSigners);
  if (!signers.ok) return signers;
  const ring = keyring === null ? null : contentAt(keyring);
  return ok({
    allowedSigners: content,
    signers: signers.value,
    keyring: keyring === null || ring === null ? null : { path: keyring, content: ring },
    revoked: (revocationFile === null ? null : contentAt(revocationFile)) ?? NOTHING,
  });
}

const NOTHING = Buffer.alloc(0);

function signersMissing(path: string): Failure {
  return {
    code: 'signers-missing',
    message: `${path} is not on the released branch of the remote, so nobody may approve.`,
    fix: 'Have it reviewed and merged there, or name another file in gates.signOff.',
    where: path,
  };
}
