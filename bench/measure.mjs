import { spawnSync } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MEMORY = new URL('record-memory.mjs', import.meta.url).href;
/** As in CI: no daemon that has done part of the work before, no terminal, nobody to ask. */
const SETTINGS = {
  NX_DAEMON: 'false',
  NX_TUI: 'false',
  NX_NO_CLOUD: 'true',
  CI: 'true',
  NO_COLOR: '1',
};

/**
 * Seconds that a command takes in a folder. One that fails is no measurement: it throws, with its
 * last words.
 */
export function seconds({ command, args, cwd }, env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-output-'));
  const path = join(folder, 'output');
  const output = openSync(path, 'w');
  try {
    const started = performance.now();
    const { status } = spawnSync(command, args, {
      cwd,
      env: { ...process.env, ...SETTINGS, ...env },
      stdio: ['ignore', output, output],
    });
    const took = (performance.now() - started) / 1000;
    if (status === 0) return took;
    const end = readFileSync(path, 'utf8').slice(-2000);
    throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${end}`);
  } finally {
    closeSync(output);
    rmSync(folder, { recursive: true });
  }
}

/**
 * What a command needs beside time, from a run of its own, since watching costs time: the peak
 * memory of its largest Node process in MiB, and the git processes it starts, with those that git
 * starts itself (`upload-pack` of a remote).
 */
export function needs(task) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-needs-'));
  const [memory, trace] = ['memory', 'trace'].map((name) => join(folder, name));
  for (const each of [memory, trace]) mkdirSync(each);
  seconds(task, {
    BENCH_MEMORY: memory,
    NODE_OPTIONS: `--import ${MEMORY}`,
    GIT_TRACE2_EVENT: trace,
  });
  const peaks = readdirSync(memory).map((file) => Number(readFileSync(join(memory, file), 'utf8')));
  const starts = readdirSync(trace).flatMap((file) =>
    readFileSync(join(trace, file), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('{"event":"start"')),
  );
  rmSync(folder, { recursive: true });
  return {
    mib: Math.max(...peaks) / 1024,
    git: starts.map((line) => JSON.parse(line).argv.slice(1).join(' ')),
  };
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
