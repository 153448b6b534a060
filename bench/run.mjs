// npm run bench [-- --only plan|proofs|surface|models] [--size small|large] [--runs N]
// Everything is made in a temporary folder and deleted; the figures stay in
// tmp/bench.json and tmp/bench-proofs.json.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchPlan, SIZES } from './bench-plan.mjs';
import { benchProofs, PROOFS_SIZE } from './bench-proofs.mjs';
import { installTemplate } from './install-template.mjs';
import { printPlan } from './print-plan.mjs';
import { printProofs } from './print-proofs.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const PARTS = ['plan', 'proofs', 'surface', 'models'];
const {
  values: { only, size, runs },
} = parseArgs({
  options: {
    only: { type: 'string' },
    size: { type: 'string' },
    runs: { type: 'string', default: '5' },
  },
});
if (only !== undefined && !PARTS.includes(only)) stop(`--only knows ${PARTS.join(', ')}.`);
if (size !== undefined && !(size in SIZES)) stop(`--size knows ${Object.keys(SIZES).join(', ')}.`);
if (!(Number(runs) >= 1)) stop('--runs takes a number from 1.');

const progress = (text) => process.stderr.write(`… ${text}\n`);
const wanted = PARTS.filter((part) => only === undefined || only === part);
if (wanted.includes('plan')) await beside(plan);
if (wanted.includes('proofs')) await beside(proofs);
for (const part of ['surface', 'models']) if (wanted.includes(part)) child(part);

/** Measures what needs the plugin installed, in a folder that is deleted afterwards. */
async function beside(measure) {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'release-openmed-bench-'));
  try {
    progress('packing and installing the plugin beside Nx');
    const nodeModules = installTemplate(join(folder, 'template'), root);
    await measure({ folder, nodeModules, runs: Number(runs), progress });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function plan(place) {
  const results = [];
  for (const name of size === undefined ? Object.keys(SIZES) : [size])
    results.push(await benchPlan(name, place));
  head('plan');
  printPlan(results);
  keep('bench.json', results);
}

async function proofs(place) {
  const result = await benchProofs(place);
  const { projects, files, changed } = PROOFS_SIZE;
  head(`proofs: ${projects} projects of ${files} files, ${changed} changed`);
  printProofs(result);
  keep('bench-proofs.json', result);
}

function head(title) {
  console.log(
    `\n${title}; ${machine()}; medians of ${runs} runs; load ${loadavg()[0].toFixed(1)}\n`,
  );
}

function keep(file, results) {
  mkdirSync(join(root, 'tmp'), { recursive: true });
  writeFileSync(join(root, 'tmp', file), `${JSON.stringify(results, null, 2)}\n`);
}

function machine() {
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GiB`;
  return `${cpus().length} cores (${cpus()[0]?.model}), ${memory}, Node ${process.versions.node}`;
}

/** The packages that have a benchmark of their own bring it along. */
function child(part) {
  const script = join(root, `packages/${part}/bench/run.mjs`);
  if (!existsSync(script)) return progress(`${part}: has no benchmark`);
  console.log(`\n${part}:`);
  const { status } = spawnSync(process.execPath, [script], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}

function stop(message) {
  console.error(message);
  process.exit(2);
}
