import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  editPython,
  pythonFiles,
  pythonPackage,
  pythonSymbols,
} from '../src/testing/generate-python.mjs';
import {
  editTypescript,
  typescriptFiles,
  typescriptPackage,
  typescriptSymbols,
} from '../src/testing/generate-typescript.mjs';

/**
 * Compares two states of a generated package, with and without a cache, beside Python's own
 * `ast.parse` of both trees. Built code is measured: run `npm run build` first. Each figure is the
 * median of several runs, in milliseconds of processor time (all threads).
 */

const require = createRequire(import.meta.url);
const { compareSurfaces, createMemoryCache, readSurface } = require('../dist/index.js');
const RUNS = 3;

function sourceOf(files) {
  const listed = Object.entries(files).map(([path, text]) => ({
    path,
    id: createHash('sha1').update(text).digest('hex'),
  }));
  return { files: listed, read: (path) => Promise.resolve(files[path]) };
}

function median(values) {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)];
}

async function timed(work) {
  const start = cpu();
  const result = await work();
  return { result, took: cpu() - start };
}

/**
 * Time of the processor rather than of the clock: on a machine that does other work as well, the
 * clock tells of that work.
 */
function cpu() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * `warm`: with a cache that has seen the first state, as it has when a repository is released again
 * and again.
 */
async function measure({ before, after, language, manifest }) {
  const [old, now] = [sourceOf(before), sourceOf(after)];
  const compare = async (cache) =>
    compareSurfaces(
      await readSurface(old, { language, manifest, cache }),
      await readSurface(now, { language, manifest, cache }),
    );
  await compare(createMemoryCache());
  const [cold, warm] = [[], []];
  let changes = 0;
  for (let run = 0; run < RUNS; run++) {
    const first = await timed(() => compare(createMemoryCache()));
    cold.push(first.took);
    changes = first.result.changes.length;
    const cache = createMemoryCache();
    await readSurface(old, { language, manifest, cache });
    warm.push((await timed(() => compare(cache))).took);
  }
  return { cold: median(cold), warm: median(warm), changes };
}

const AST = `
import ast, os, sys, time
texts = []
for root in sys.argv[1:]:
    for folder, _, names in os.walk(root):
        for name in names:
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                texts.append(file.read())
times = []
for _ in range(${RUNS}):
    start = time.process_time()
    for text in texts:
        ast.parse(text)
    times.append((time.process_time() - start) * 1000)
print(sorted(times)[len(times) // 2])
`;

/**
 * What `ast.parse` alone takes for all files of both trees, read into memory beforehand; `null`
 * without a Python.
 */
function pythonParses(...trees) {
  const folder = mkdtempSync(join(tmpdir(), 'surface-bench-'));
  try {
    const roots = trees.map((files, index) => {
      const root = join(folder, String(index));
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), text);
      }
      return root;
    });
    for (const python of ['python3', 'python']) {
      const run = spawnSync(python, ['-c', AST, ...roots], { encoding: 'utf8' });
      if (run.status === 0) return Number(run.stdout);
    }
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function row(name, took, beside) {
  const ratio =
    beside === null || beside === undefined
      ? ''
      : `   ${(beside / took).toFixed(1)} times as fast as ast.parse`;
  console.log(`  ${name.padEnd(46)}${Math.round(took).toString().padStart(7)} ms${ratio}`);
}

const python = pythonPackage(1);
const edited = editPython(python, 1);
const [before, after] = [pythonFiles(python), pythonFiles(edited.modules)];
const measured = await measure({
  before,
  after,
  language: 'python',
  manifest: { project: { name: 'pkg' } },
});
const parsed = pythonParses(before, after);
console.log(
  `Python: ${Object.keys(before).length} files, ${pythonSymbols(python)} public symbols, 170 files edited, ${measured.changes} changes`,
);
row('both states read and compared, nothing cached', measured.cold, parsed);
row('the same, the first state cached', measured.warm, parsed);
if (parsed === null) console.log('  ast.parse: no Python was found');
else row('ast.parse of both trees', parsed);

const typescript = typescriptPackage(1);
const changed = editTypescript(typescript, 1);
const [older, newer] = [typescriptFiles(typescript), typescriptFiles(changed.modules)];
const timings = await measure({
  before: older,
  after: newer,
  language: 'typescript',
  manifest: { name: 'pkg', main: 'dist/index.js' },
});
console.log(
  `TypeScript: ${Object.keys(older).length} files, ${typescriptSymbols(typescript)} public symbols, 80 files edited, ${timings.changes} changes`,
);
row('both states read and compared, nothing cached', timings.cold);
row('the same, the first state cached', timings.warm);

/** What a file of so many backslash-newlines takes: twice as many, about twice as long. */
async function continued(count) {
  const files = { 'pkg/__init__.py': `x = 1 + ${'\\\n'.repeat(count)}2\n` };
  const options = { language: 'python', manifest: { project: { name: 'pkg' } } };
  const took = [];
  for (let run = 0; run < RUNS; run++)
    took.push((await timed(() => readSurface(sourceOf(files), options))).took);
  return median(took);
}

console.log('Python: one file of continued lines');
for (const count of [10_000, 20_000, 40_000])
  row(`${count} backslash-newlines`, await continued(count));
