import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Somebody with a key of their own. */
export interface Signer {
  /** Settings by which git signs as they do. */
  readonly settings: readonly string[];
  /** The public key: a line of type and base64, or armored. */
  readonly key: string;
  readonly keyFile: string;
}

/** A folder for keys; `remove` takes it away. */
export class Keys {
  readonly dir = mkdtempSync(join(realpathSync(tmpdir()), 'keys-'));

  ssh(name: string, email = `${name}@example.org`): Signer {
    const keyFile = join(this.dir, name);
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', email, '-f', keyFile]);
    const key = readFileSync(`${keyFile}.pub`, 'utf8').split(' ').slice(0, 2).join(' ');
    const settings = ['-c', 'gpg.format=ssh', '-c', `user.signingKey=${keyFile}.pub`];
    return { settings, key, keyFile };
  }

  /** `past`: made and used on that day, for one day, however slow the machine is. */
  openpgp(name: string, past: string | null = null): Signer {
    const home = join(this.dir, `${name}.gnupg`);
    mkdirSync(home, { mode: 0o700 });
    const clock = past === null ? [] : ['--faked-system-time', `${past}T000000!`];
    const gpg = (...args: readonly string[]): string =>
      execFileSync('gpg', ['--homedir', home, '--batch', ...clock, ...args], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      });
    const who = `${name} <${name}@example.org>`;
    gpg('--passphrase', '', '--quick-gen-key', who, 'ed25519', 'sign', past === null ? '0' : '1d');
    const program = join(this.dir, `${name}-gpg`);
    execFileSync('sh', ['-c', SCRIPT, 'sh', home, program, clock.join(' ')]);
    const key = ['-c', `user.signingKey=${name}@example.org`];
    const settings = ['-c', 'gpg.format=openpgp', '-c', `gpg.program=${program}`, ...key];
    return { settings, key: gpg('--armor', '--export'), keyFile: home };
  }

  /** The keyring of somebody whose key is revoked. */
  revoked({ keyFile: home }: Signer): string {
    const script = [
      'f=$(ls "$0"/openpgp-revocs.d/*.rev)',
      'sed "s/^:---/---/" "$f" | gpg --homedir "$0" --batch --quiet --import',
      'gpg --homedir "$0" --batch --armor --export',
    ];
    return execFileSync('sh', ['-c', script.join(' && '), home], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  remove(): void {
    execFileSync(
      'sh',
      ['-c', 'for d in "$0"/*.gnupg; do gpgconf --homedir "$d" --kill all; done', this.dir],
      { stdio: 'ignore' },
    );
    rmSync(this.dir, { recursive: true, force: true, maxRetries: 3 });
  }
}

const SCRIPT = `printf '#!/bin/sh\\nexec gpg --homedir "%s" %s "$@"\\n' "$1" "$3" > "$2" && chmod +x "$2"`;

/** Whether this machine has a program. */
export function has(program: string): boolean {
  try {
    execFileSync('sh', ['-c', 'command -v "$0"', program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
