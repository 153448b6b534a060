import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * Holds verdicts about Python against the running code: both versions of a library are imported,
 * what worked is tried again (`observe.py`, `judge.py`), and what the comparison of their sources
 * says stands beside it. Built code is measured: run `npm run build` first.
 *
 *     node bench/oracle/python.mjs [NAME...] [--before SITE --after SITE] [--folder DIR] [--list WORD]
 *
 * Without `--before` and `--after`, older versions are Debian's and newer ones pip's, fetched into
 * `--folder` once. `--list missed` (or `undecided`, `wrong`, `unseen`) names each one.
 */

const require = createRequire(import.meta.url);
const { compareSurfaces, createMemoryCache, readSurface } = require('../../dist/index.js');
const { folderSource } = require('../../dist/bin/folder-source.js');

const HERE = import.meta.dirname;
const LIBRARIES = JSON.parse(readFileSync(join(HERE, 'libraries.json'), 'utf8')).python;
const BIG = 1 << 30;

function run(command, args, options = {}) {
  return execFileSync(command, args, { encoding: 'utf8', maxBuffer: BIG, ...options });
}

/** Both sites, fetched by the ordinary clients if they are not there. */
function sites(folder) {
  const [before, after] = [join(folder, 'before'), join(folder, 'after')];
  if (!existsSync(before)) fetchDebian(before, join(folder, 'debs'));
  if (!existsSync(after)) fetchPip(after);
  return [join(before, 'usr/lib/python3/dist-packages'), after];
}

function fetchDebian(target, debs) {
  mkdirSync(debs, { recursive: true });
  const names = LIBRARIES.map((each) => `python3-${(each.debian ?? each.name).toLowerCase()}`);
  const only = ['recommends', 'suggests', 'conflicts', 'breaks', 'replaces', 'enhances'];
  const tree = run('apt-cache', [
    'depends',
    '--recurse',
    ...only.map((each) => `--no-${each}`),
    ...names,
  ]);
  const needed = new Set(tree.split('\n').filter((line) => /^python3-[a-z0-9.-]+$/.test(line)));
  run('apt-get', ['download', ...needed], { cwd: debs, stdio: 'ignore' });
  for (const file of readdirSync(debs)) run('dpkg-deb', ['-x', join(debs, file), target]);
}

function fetchPip(target) {
  const names = LIBRARIES.map(({ name }) => name);
  const quiet = ['-q', '--retries', '0', '--no-compile', '--target', target];
  run('pip', ['install', ...quiet, ...names], { stdio: 'inherit' });
}

/** The sources of one package of a site. */
async function sourceOf(site, name) {
  const folder = join(site, name);
  if (!existsSync(folder)) {
    const text = readFileSync(`${folder}.py`);
    return { files: [{ path: `${name}.py`, id: folder }], read: () => Promise.resolve(text) };
  }
  const { files, read } = await folderSource(folder);
  return {
    files: files.map((file) => ({ ...file, path: `${name}/${file.path}` })),
    read: (path) => read(path.slice(name.length + 1)),
  };
}

/** Members of enums whose values `auto()` makes. */
function autos({ name, declaration }) {
  const made = (declaration.members ?? []).filter(({ value }) =>
    /^(\w+\.)?auto\(/.test(value ?? ''),
  );
  return made.map((member) => `${name}.${member.name}`);
}

async function compare([before, after], name) {
  const options = {
    language: 'python',
    manifest: { project: { name } },
    cache: createMemoryCache(),
  };
  const old = await readSurface(await sourceOf(before, name), options);
  const { changes } = compareSurfaces(old, await readSurface(await sourceOf(after, name), options));
  const symbols = old.symbols.map((each) => each.name);
  return { symbols, changes, autos: old.symbols.flatMap(autos) };
}

/** What one version shows when it is imported; kept as long as the observer is the same. */
function observed(site, name, { folder, old }) {
  const script = join(HERE, 'observe.py');
  const out = join(folder, `${basename(site)}-${name}.json`);
  if (existsSync(out) && statSync(out).mtimeMs > statSync(script).mtimeMs) return out;
  run('python3', ['-S', '-E', script, site, out, name, ...(old ? [old] : [])], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return out;
}

async function judge(both, name, folder) {
  const old = observed(both[0], name, { folder });
  const seen = [old, observed(both[1], name, { folder, old })];
  const read = join(folder, `read-${name}.json`);
  writeFileSync(read, JSON.stringify(await compare(both, name)));
  const script = join(HERE, 'judge.py');
  const told = spawnSync('python3', [script, ...seen, read], {
    encoding: 'utf8',
    maxBuffer: BIG,
  });
  if (told.status !== 0) throw new Error(told.stderr);
  return JSON.parse(told.stdout);
}

function count(list, key) {
  const counts = {};
  for (const each of list) counts[each[key]] = (counts[each[key]] ?? 0) + 1;
  return counts;
}

function row(name, { breaks, alarms }) {
  const [said, is] = [count(breaks, 'said'), count(alarms, 'is')];
  const cells = [
    breaks.length,
    said.found ?? 0,
    said.undecided ?? 0,
    (said.missed ?? 0) + (said['types-only'] ?? 0),
    alarms.length,
    is.right ?? 0,
    is.unseen ?? 0,
    is.wrong ?? 0,
  ];
  console.log(name.padEnd(18) + cells.map((cell) => String(cell).padStart(11)).join(''));
}

function list(word, { breaks, alarms }) {
  for (const each of breaks.filter(({ said }) => said === word))
    console.log(`  ${each.kind} ${each.symbols.join(', ')}  ${each.why}`);
  for (const each of alarms.filter(({ is }) => is === word))
    console.log(
      `  ${each.reason} ${each.symbol} [${each.subject ?? ''}] ${each.before} → ${each.after}`,
    );
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    before: { type: 'string' },
    after: { type: 'string' },
    folder: { type: 'string', default: join(tmpdir(), 'surface-oracle') },
    list: { type: 'string' },
  },
});
mkdirSync(values.folder, { recursive: true });
const both = values.before ? [values.before, values.after] : sites(values.folder);
const names =
  positionals.length > 0 ? positionals : LIBRARIES.map((each) => each.module ?? each.name);
const heads = ['breaks', 'found', 'undecided', 'missed', 'said', 'right', 'unseen', 'wrong'];
console.log(''.padEnd(18) + heads.map((head) => head.padStart(11)).join(''));
const total = { breaks: [], alarms: [] };
for (const name of names) {
  const told = await judge(both, name, values.folder);
  row(name, told);
  if (values.list) list(values.list, told);
  total.breaks.push(...told.breaks);
  total.alarms.push(...told.alarms);
}
row('all', total);
