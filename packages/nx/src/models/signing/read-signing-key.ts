import { createPrivateKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fail, ok, type Result } from '@release-openmed/core';
import type { ModelConfig } from '@release-openmed/models';

/**
 * What reports are signed with: the 32 secret bytes of an Ed25519 key, or the text of an OpenSSH
 * key.
 */
export type SigningKey =
  | { readonly method: 'ed25519'; readonly seed: Uint8Array }
  | { readonly method: 'ssh'; readonly key: string };

/**
 * The key that the environment holds or names; null: there is none. Fails with `model-signing-key`
 * and never repeats what it read.
 */
export async function readSigningKey(
  { method, keyEnv }: ModelConfig['signing'],
  env: NodeJS.ProcessEnv,
  workspaceRoot: string,
): Promise<Result<SigningKey | null>> {
  const given = env[keyEnv];
  if (!given) return ok(null);
  const bad = (what: string) =>
    fail({
      code: 'model-signing-key',
      message: `${keyEnv} ${what}.`,
      fix:
        method === 'ed25519'
          ? 'Make one with: openssl genpkey -algorithm ed25519'
          : 'Make one with: ssh-keygen -t ed25519 -N "" -f <file>',
      where: keyEnv,
    });
  let text: string;
  try {
    text = given.includes('-----BEGIN')
      ? given.replaceAll('\\n', '\n')
      : await readFile(resolve(workspaceRoot, given), 'utf8');
  } catch {
    return bad('names a file that cannot be read');
  }
  if (method === 'ssh')
    return text.includes('PRIVATE KEY-----')
      ? ok({ method, key: text.endsWith('\n') ? text : `${text}\n` })
      : bad('holds no OpenSSH private key');
  try {
    const key = createPrivateKey(text);
    const { crv, d } = key.export({ format: 'jwk' });
    return crv === 'Ed25519' && d !== undefined
      ? ok({ method, seed: Uint8Array.from(Buffer.from(d, 'base64url')) })
      : bad('holds a key of another kind than Ed25519');
  } catch {
    return bad('holds no private key in PEM form');
  }
}
