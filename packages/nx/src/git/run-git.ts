import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import type { GitCommand } from './git-command';
import { gitEnv } from './git-env';
import { GitError } from './git-error';
import { readable } from './readable';
import { openSpool, readSpool } from './spool';

/**
 * Runs one command in `cwd` and reads its answer. The output is kept as bytes: paths and messages
 * need not be UTF-8. Throws `GitError` when git cannot be started or ends with an exit code that
 * the command does not expect.
 */
export async function runGit<T>(command: GitCommand<T>, cwd: string): Promise<T> {
  const name = command.args.find((arg) => /^[a-z][a-z-]*$/.test(arg)) ?? '';
  const spool = command.spooled === true ? openSpool() : null;
  try {
    const { exit, stdout, stderr } = await new Promise<{
      exit: number | null;
      stdout: Buffer;
      stderr: string;
    }>((resolve, reject) => {
      const child = spawn('git', command.args, {
        cwd,
        env: gitEnv(command.env),
        stdio: ['pipe', spool ?? 'pipe', 'pipe'],
        windowsHide: true,
      });
      const out: Buffer[] = [];
      const err: Buffer[] = [];
      child.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
      child.stderr?.on('data', (chunk: Buffer) => err.push(chunk));
      child.on('error', (error) => reject(new GitError(name, null, readable(error.message))));
      child.on('close', (exit) =>
        resolve({
          exit,
          stdout: Buffer.concat(out),
          stderr: readable(Buffer.concat(err).toString('utf8')),
        }),
      );
      // Git may end without reading all of its input; its exit code then tells more than the broken
      // pipe.
      child.stdin?.on('error', () => undefined);
      child.stdin?.end(command.input ?? '');
    });
    if (exit === null || !(command.exits ?? [0]).includes(exit))
      throw new GitError(name, exit, stderr);
    return command.parse({ stdout: spool === null ? stdout : readSpool(spool), stderr, exit });
  } finally {
    if (spool !== null) closeSync(spool);
  }
}
