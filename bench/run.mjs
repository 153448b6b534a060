// npm run bench [-- --only plan|surface|models] [--size small|large] [--runs N]
// Everything is made in a temporary folder and deleted; the figures stay in tmp/bench.json.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchPlan, SIZES } from './bench-plan.mjs';
import { installTemplate } from './install-template.mjs';
import { printPlan } from './print-plan.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const PARTS = ['plan', 'surface', 'models'];
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
if (only === undefined || only === 'plan') await plan();
for (const part of ['surface', 'models']) if (only === undefined || only === part) child(part);

async function plan() {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'release-openmed-bench-'));
  try {
    progress('packing and installing the plugin beside Nx');
    const nodeModules = installTemplate(join(folder, 'template'), root);
    const results = [];
    for (const name of size === undefined ? Object.keys(SIZES) : [size])
      results.push(await benchPlan(name, { folder, nodeModules, runs: Number(runs), progress }));
    console.log(`\nplan: ${machine()}; medians of ${runs} runs; load ${loadavg()[0].toFixed(1)}\n`);
    printPlan(results);
    mkdirSync(join(root, 'tmp'), { recursive: true });
    writeFileSync(join(root, 'tmp/bench.json'), `${JSON.stringify(results, null, 2)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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
