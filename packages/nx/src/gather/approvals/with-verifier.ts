import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Result, ok } from '@release-openmed/core';
import type { Repository } from '../../git/repository';
import { withScratch } from '../../git/with-scratch';
import { type Keyring, openKeyring } from './open-keyring';
import type { Keys } from './read-keys';
import type { Verifier } from './verifier';

interface Verifying {
  readonly repository: Repository;
  readonly env: Readonly<Record<string, string>>;
  readonly keys: Keys;
  readonly now: number;
  /** Something is signed with an OpenPGP key. */
  readonly openpgp: boolean;
}

/**
 * Lays the keys that count into a folder that nobody else can read, and checks signatures with
 * them. Failures: those of `openKeyring` and of `use`.
 */
export function withVerifier<T>(
  { repository: { git, config }, env, keys, now, openpgp }: Verifying,
  use: (verifier: Verifier) => Promise<Result<T>>,
): Promise<Result<T>> {
  return withScratch(async (scratch) => {
    const home = join(scratch, 'gnupg');
    const nothing = join(scratch, 'nothing');
    const files = {
      allowedSigners: join(scratch, 'allowed-signers'),
      revoked: join(scratch, 'revoked'),
    };
    await mkdir(home, { mode: 0o700 });
    await writeFile(nothing, '');
    await writeFile(files.allowedSigners, keys.allowedSigners);
    await writeFile(files.revoked, keys.revoked);
    const keyring: Result<Keyring> =
      openpgp && keys.keyring !== null
        ? await openKeyring(keys.keyring, home, config)
        : ok(new Map());
    if (!keyring.ok) return keyring;
    return use({
      git,
      env: { ...env, GNUPGHOME: home },
      signers: keys.signers,
      files,
      nothing,
      keyring: keyring.value,
      now,
    });
  });
}
