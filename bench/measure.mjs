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

const USAGE = new URL('record-usage.mjs', import.meta.url).href;
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
 * What a command needs, in a run that is watched, which costs some time by itself: seconds by the
 * clock; seconds of the processor, of all its Node processes together, which tell of the command
 * alone where the machine does other work as well; the peak memory of its largest Node process in
 * MiB; and the git processes it starts, with those that git starts itself (`upload-pack` of a
 * remote).
 */
export function needs(task) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-needs-'));
  const [usage, trace] = ['usage', 'trace'].map((name) => join(folder, name));
  for (const each of [usage, trace]) mkdirSync(each);
  const took = seconds(task, {
    BENCH_USAGE: usage,
    NODE_OPTIONS: `--import ${USAGE}`,
    GIT_TRACE2_EVENT: trace,
  });
  const used = readdirSync(usage).map((file) =>
    JSON.parse(readFileSync(join(usage, file), 'utf8')),
  );
  const starts = readdirSync(trace).flatMap((file) =>
    readFileSync(join(trace, file), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('{"event":"start"')),
  );
  rmSync(folder, { recursive: true });
  return {
    seconds: took,
    processor: used.reduce((sum, { cpu }) => sum + cpu / 1e6, 0),
    mib: Math.max(...used.map(({ maxRSS }) => maxRSS)) / 1024,
    git: starts.map((line) => JSON.parse(line).argv.slice(1).join(' ')),
  };
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The git processes that Nx does not start by itself, which are those of an empty task. */
export function gitBeyond(used, idle) {
  const rest = [...used];
  for (const command of idle) {
    const at = rest.indexOf(command);
    if (at >= 0) rest.splice(at, 1);
  }
  return rest;
}
