import { spawn } from 'node:child_process';

/** Runs `ssh-keygen` with some input; `stdout` null: it said no, or is not there. */
export function sshKeygen(args: readonly string[], input: string): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn('ssh-keygen', args, {
      stdio: ['pipe', 'pipe', 'ignore'],
      windowsHide: true,
    });
    const out: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.on('error', () => resolve(null));
    child.on('close', (code) => resolve(code === 0 ? Buffer.concat(out).toString('utf8') : null));
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
