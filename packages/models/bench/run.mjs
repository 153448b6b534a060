// A model manifest of a million rows: checked, and one pointer flipped in it, beside `wc -l` and
// JSON.parse of every line.
// node packages/models/bench/run.mjs [rows]   (after npm run build)
import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { exampleCandidate } from '../src/testing/example-candidate.mjs';
import { exampleRow } from '../src/testing/example-rows.mjs';

const require = createRequire(import.meta.url);
const [, , first = '1000000', ...rest] = process.argv;

/** Each runs in a process of its own, so that its peak of memory is its own too. */
const parts = {
  async generate(file, rows) {
    const out = createWriteStream(file);
    for (let index = 0; index < Number(rows); index += 1) {
      if (!out.write(`${exampleRow(index)}\n`)) await once(out, 'drain');
    }
    out.end();
    await once(out, 'finish');
  },
  async parse(file) {
    for await (const line of createInterface({ input: createReadStream(file) })) JSON.parse(line);
  },
  async check(file) {
    const { checkManifest } = require('../dist/index.js');
    const options = {
      file: 'models.jsonl',
      strict: true,
      families: null,
      wanted: new Set(),
      computedHashes: new Map(),
    };
    const { failures, summary } = await checkManifest(
      () => createReadStream(file, { highWaterMark: 1 << 18 }),
      options,
    );
    if (failures.length > 0 || summary.rows === 0)
      throw new Error(`not as expected: ${summary.rows} rows, ${failures[0]?.message}`);
  },
  async flip(file, rows) {
    const { editManifest } = require('../dist/index.js');
    const { repo_id: repoId } = JSON.parse(exampleRow(Math.floor(Number(rows) / 2)));
    const edits = new Map([[repoId, { reproducibility_hash: `sha256:${'0'.repeat(64)}` }]]);
    const out = createWriteStream(`${file}.flipped`);
    for await (const chunk of editManifest(
      createReadStream(file, { highWaterMark: 1 << 18 }),
      edits,
    )) {
      if (!out.write(chunk)) await once(out, 'drain');
    }
    out.end();
    await once(out, 'finish');
  },
  async gate(_file, count) {
    const {
      gateCandidate,
      parseCandidateReport,
      parseLeakageTargets,
      parseThresholds,
      signGateReport,
      writeGateReport,
    } = require('../dist/index.js');
    const rules = {
      thresholds: parseThresholds(null, '').value,
      leakageTargets: parseLeakageTargets(null, '').value,
      baseline: new Map(),
      milestone: 'v1.7',
      tool: { name: 'bench', version: '0' },
    };
    const seed = new Uint8Array(32).fill(1);
    for (let index = 0; index < Number(count); index += 1) {
      const candidate = parseCandidateReport(
        JSON.stringify(exampleCandidate(`ExampleMed/Example-${index}`)),
        'bench',
      );
      const { value } = gateCandidate(
        { report: candidate.value, row: undefined, where: 'bench' },
        rules,
      );
      if (value.decision !== 'RELEASABLE') throw new Error('not as expected');
      writeGateReport(signGateReport(value, seed));
    }
  },
};

if (first in parts) {
  const started = performance.now();
  await parts[first](...rest);
  console.log(
    JSON.stringify({
      seconds: (performance.now() - started) / 1000,
      mib: process.resourceUsage().maxRSS / 1024,
    }),
  );
} else {
  console.log('\n2,000 candidates');
  print('read, judged and signed', run('gate', '', 2000));
  const folder = mkdtempSync(join(tmpdir(), 'models-bench-'));
  try {
    for (const rows of [Math.floor(Number(first) / 10), Number(first)])
      report(join(folder, `${rows}.jsonl`), rows);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function report(file, rows) {
  run('generate', file, rows);
  console.log(
    `\n${rows.toLocaleString('en')} rows, ${(statSync(file).size / 2 ** 20).toFixed(0)} MiB`,
  );
  const started = performance.now();
  execFileSync('wc', ['-l', file]);
  print('wc -l', { seconds: (performance.now() - started) / 1000 });
  print('JSON.parse of every line', run('parse', file, rows));
  print('model-check of the manifest', run('check', file, rows));
  print('one pointer flipped', run('flip', file, rows));
  const changed =
    spawnSync('cmp', ['-l', file, `${file}.flipped`], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    }).stdout.split('\n').length - 1;
  console.log(`  bytes that differ after the flip: ${changed}`);
}

function run(part, file, rows) {
  return JSON.parse(
    execFileSync(process.execPath, [fileURLToPath(import.meta.url), part, file, String(rows)], {
      encoding: 'utf8',
    }),
  );
}

function print(name, { seconds, mib }) {
  console.log(
    `  ${name.padEnd(28)} ${seconds.toFixed(2).padStart(7)} s${mib ? `  ${mib.toFixed(0).padStart(5)} MiB at most` : ''}`,
  );
}
