import { spawn } from 'node:child_process';

export interface GpgAnswer {
  readonly exit: number | null;
  readonly stdout: string;
}

/**
 * Runs gpg with a keyring of its own and no agent, which only secret keys need. Null: it could not
 * be started.
 */
export function runGpg(
  program: string,
  args: readonly string[],
  { home, input }: { readonly home: string; readonly input: Buffer },
): Promise<GpgAnswer | null> {
  return new Promise((resolve) => {
    const child = spawn(program, ['--homedir', home, '--batch', '--no-autostart', ...args], {
      stdio: ['pipe', 'pipe', 'ignore'],
      windowsHide: true,
    });
    const out: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.on('error', () => resolve(null));
    child.on('close', (exit) => resolve({ exit, stdout: Buffer.concat(out).toString('utf8') }));
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
