import { type Result, fail, ok } from '@release-openmed/core';
import type { GitConfig } from '../../git/git-config';
import { runGpg } from './run-gpg';
import { toolMissing } from './tool-missing';

/** What the owners of keys are called, by the fingerprint of the key. */
export type Keyring = ReadonlyMap<string, readonly string[]>;

interface KeyFile {
  readonly path: string;
  readonly content: Buffer;
}

/**
 * Takes the keys of a file into an empty folder that gpg keeps them in. Failures: `signers-invalid`
 * and `signature-tool-missing`.
 */
export async function openKeyring(
  { path, content }: KeyFile,
  home: string,
  config: GitConfig,
): Promise<Result<Keyring>> {
  const program = config.get('gpg.openpgp.program') ?? config.get('gpg.program') ?? [];
  const gpg = program.at(-1) ?? 'gpg';
  const imported = await runGpg(gpg, ['--quiet', '--import'], { home, input: content });
  if (imported === null) return fail(toolMissing('gpg'));
  const listed = await runGpg(gpg, ['--with-colons', '--list-keys'], {
    home,
    input: Buffer.alloc(0),
  });
  const keys = readKeys(listed?.stdout ?? '');
  if (imported.exit === 0 && keys.size > 0) return ok(keys);
  return fail({
    code: 'signers-invalid',
    message: `${path} is no keyring that gpg can read.`,
    fix: 'Write it with: gpg --armor --export ada@example.org bob@example.org',
    where: path,
  });
}

/**
 * The machine-readable listing of keys (GnuPG's doc/DETAILS): a record a line, a key with all that
 * is of it after its `pub`. The first fingerprint is that of the key, the others its subkeys'.
 */
function readKeys(listing: string): Keyring {
  const keys = listing.split(/^pub:/m).slice(1);
  return new Map(
    keys.map((key) => {
      const records = key.split('\n').map((line) => line.split(':'));
      const fingerprint = records.find(([kind]) => kind === 'fpr')?.[VALUE] ?? '';
      const addresses = records
        .filter(([kind, validity = '']) => kind === 'uid' && !/[re]/.test(validity))
        .flatMap((record) => /<([^<>]+)>$/.exec(record[VALUE] ?? '')?.[1]?.toLowerCase() ?? []);
      return [fingerprint, [...addresses, fingerprint.toLowerCase()]];
    }),
  );
}

/** The field of a fingerprint, and of a user id. */
const VALUE = 9;
