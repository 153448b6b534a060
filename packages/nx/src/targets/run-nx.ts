import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Report } from '../report/console-report';
import { withScratch } from '../git/with-scratch';
import { gateVariable } from './gate-run';
import { nestedEnvironment } from './nested-environment';
import { nxProgram } from './nx-program';
import { readResults, type TaskResult } from './task-results';

export interface NxRun {
  /** Null: a signal ended it. */
  readonly exit: number | null;
  /** Null: it ended before its tasks did. */
  readonly results: readonly TaskResult[] | null;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs a command of the workspace’s own Nx to its end. What it says is passed on as it comes, away
 * from standard output, where a plan may be awaited. Whoever stops this process stops that one
 * first, and then nothing else is done.
 */
export function runNx(
  args: readonly string[],
  { workspaceRoot, report }: { readonly workspaceRoot: string; readonly report: Report },
): Promise<NxRun> {
  return withScratch(async (folder) => {
    const results = join(folder, 'task-results.json');
    const run = { root: workspaceRoot, args, results };
    const child = spawn(process.execPath, [nxProgram(workspaceRoot), ...args], {
      cwd: workspaceRoot,
      env: { ...nestedEnvironment(process.env, report.options.color), ...gateVariable(run) },
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => report.relay(text));
    const exit = await ended(child);
    return { exit, results: readResults(results) };
  });
}

/**
 * Resolves with its exit code. A signal that stops this process stops the child first, and then
 * this process as if nobody had listened: nothing goes on.
 */
function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    let stopped: NodeJS.Signals | null = null;
    const stop = (signal: NodeJS.Signals): void => {
      stopped = signal;
      child.kill(signal);
    };
    for (const signal of SIGNALS) process.on(signal, stop);
    child.once('error', reject);
    child.once('close', (exit) => {
      for (const signal of SIGNALS) process.off(signal, stop);
      if (stopped === null) resolve(exit);
      else process.kill(process.pid, stopped);
    });
  });
}
