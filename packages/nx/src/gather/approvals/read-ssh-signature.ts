/** What an SSH signature says of itself, which nothing has confirmed yet. */
export interface SshSignature {
  /** The public key, base64. */
  readonly key: string;
  readonly namespace: string;
}

const MAGIC = 'SSHSIG';

/**
 * Reads the blob of a signature (OpenSSH's PROTOCOL.sshsig): a magic, the version, and strings with
 * their length in front, of which key and namespace are the first. Null: it is none.
 */
export function readSshSignature(armor: string): SshSignature | null {
  const blob = Buffer.from(armor, 'base64');
  if (blob.toString('latin1', 0, MAGIC.length) !== MAGIC) return null;
  const key = stringAt(blob, MAGIC.length + 4);
  const namespace = key === null ? null : stringAt(blob, key.end);
  if (key === null || namespace === null) return null;
  return { key: key.bytes.toString('base64'), namespace: namespace.bytes.toString('latin1') };
}

function stringAt(
  blob: Buffer,
  at: number,
): { readonly bytes: Buffer; readonly end: number } | null {
  if (at + 4 > blob.length) return null;
  const end = at + 4 + blob.readUInt32BE(at);
  return end > blob.length ? null : { bytes: blob.subarray(at + 4, end), end };
}
