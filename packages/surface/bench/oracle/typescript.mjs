import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import ts from 'typescript';
import { consumersOf, programOf } from './consumers.mjs';

/**
 * Holds verdicts about TypeScript against the compiler: small consumers, made of an old version's
 * declarations, are compiled against both versions, and what the comparison of the declarations
 * says stands beside it. Built code is measured: run `npm run build` first.
 *
 *     node bench/oracle/typescript.mjs [NAME...] [--folder DIR] [--list missed|undecided|wrong|unseen]
 *
 * Packages are fetched by npm into `--folder` once.
 */

const require = createRequire(import.meta.url);
const { compareSurfaces, createMemoryCache, readSurface } = require('../../dist/index.js');
const { folderSource } = require('../../dist/bin/folder-source.js');

const PACKAGES = JSON.parse(
  readFileSync(join(import.meta.dirname, 'libraries.json'), 'utf8'),
).typescript;

function fetch(folder, side) {
  const target = join(folder, side);
  if (existsSync(join(target, 'node_modules'))) return target;
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'package.json'), '{ "private": true }\n');
  const wanted = PACKAGES.map((each) => `${each.name}@${each[side]}`);
  const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--legacy-peer-deps'];
  execFileSync('npm', ['install', ...quiet, ...wanted, '@types/node@20'], {
    cwd: target,
    stdio: 'ignore',
  });
  return target;
}

/** Numbers of the lines that do not compile, with what the compiler says of them. */
function brokenLines(folder, { header, lines }) {
  const text = [
    header,
    ...lines.map((line, index) => `export namespace N${index} { ${line} }`),
  ].join('\n');
  const file = join(folder, 'consumers.ts');
  const { program, source } = programOf(file, text);
  const broken = new Map();
  for (const each of [
    ...program.getSyntacticDiagnostics(source),
    ...program.getSemanticDiagnostics(source),
  ]) {
    const line = source.getLineAndCharacterOfPosition(each.start).line - 1;
    if (!broken.has(line)) broken.set(line, []);
    broken
      .get(line)
      .push({ code: each.code, text: ts.flattenDiagnosticMessageText(each.messageText, ' ') });
  }
  return broken;
}

/** Codes that say of a consumer that it names a file of the old version's inside. */
const INSIDE = new Set([2307, 7016]);

function observe(name, before, after) {
  const { header, consumers } = consumersOf(before, name);
  const fine = brokenLines(before, { header, lines: consumers.map(({ line }) => line) });
  const kept = consumers.filter((_, index) => !fine.has(index));
  const lines = kept.map(({ line }) => line.replaceAll(before, after));
  const broken = brokenLines(after, { header, lines });
  const seen = kept.map((each, index) => ({ ...each, errors: broken.get(index) ?? [] }));
  return seen.filter(({ errors }) => !errors.some(({ code }) => INSIDE.has(code)));
}

async function compare(name, before, after) {
  const cache = createMemoryCache();
  const read = async (site) => {
    const folder = join(site, 'node_modules', name);
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return readSurface(await folderSource(folder), { language: 'typescript', manifest, cache });
  };
  return compareSurfaces(await read(before), await read(after)).changes;
}

/** The name of what a package written `export =` is. */
const WHOLE = 'export=';

/** `zod#ZodType.parse` → `ZodType`, `ZodType.parse`. */
function place({ symbol }) {
  const path = symbol.slice(symbol.indexOf('#') + 1).replace(/^export=\./, '');
  return { head: path.split('.')[0], path };
}

/** Names of types that users give to the package, and get from it, through others as well. */
function directions(consumers) {
  const within = new Map();
  for (const { key, uses } of consumers.filter(({ way }) => way === 'got' || way === 'given')) {
    const head = key.split('.')[0];
    within.set(head, [...(within.get(head) ?? []), ...uses]);
  }
  const reached = (way) => {
    const names = new Set(consumers.flatMap((each) => each[way] ?? []));
    for (const name of names) for (const inner of within.get(name) ?? []) names.add(inner);
    return names;
  };
  return { given: reached('given'), got: reached('got') };
}

function judge(name, consumers, changes) {
  const ways = directions(consumers);
  // How users meet a type shows where others use it; one that nobody uses is met in either way.
  const headOf = ({ key }) => key.split('.')[0];
  const used = new Set(
    consumers.flatMap((each) => each.uses.filter((name) => name !== headOf(each))),
  );
  const matters = (each) => {
    const names = ways[each.way];
    return !names || names.has(headOf(each)) || !used.has(headOf(each));
  };
  // What cannot be named breaks once, whatever it has.
  const gone = new Set(
    consumers
      .filter(({ way, errors }) => way === 'value' && errors.length > 0)
      .map(({ key }) => key),
  );
  const keyOf = (each) => [WHOLE, headOf(each)].find((key) => gone.has(key)) ?? each.key;
  const breaks = new Map();
  for (const each of consumers.filter(({ errors }) => errors.length > 0).filter(matters)) {
    const key = keyOf(each);
    const known = breaks.get(key);
    breaks.set(key, {
      key,
      way: each.way,
      uses: [...new Set([...(known?.uses ?? []), ...each.uses])],
      why: known?.why ?? each.errors[0].text,
      line: known?.line ?? each.line,
    });
  }
  const at = changes
    .filter(({ symbol }) => symbol.startsWith(`${name}#`))
    .map((change) => ({ ...change, ...place(change) }));
  const told = [...breaks.values()].map((each) => ({ ...each, said: said(each, at) }));
  const alarms = at
    .filter(({ verdict }) => verdict === 'breaking')
    .map((change) => ({ ...change, is: check(change, consumers) }));
  return { breaks: told, alarms };
}

function said({ key, uses }, changes) {
  const head = key.split('.')[0];
  const about = changes.filter(
    (each) =>
      (each.head === head && (key.startsWith(each.path) || each.path.startsWith(key))) ||
      (each.head !== head && uses.includes(each.head)),
  );
  const isWhole = (each) => each.path === WHOLE && each.reason === 'removed';
  if (about.some(({ verdict }) => verdict === 'breaking') || changes.some(isWhole)) return 'found';
  const whole = changes.filter(({ head: each }) => each === head || uses.includes(each));
  if (
    whole.some(({ verdict }) => verdict === 'undecided') ||
    changes.some(({ symbol, verdict }) => verdict === 'undecided' && !symbol.includes('#'))
  )
    return 'undecided';
  return 'missed';
}

function check(change, consumers) {
  const { head, path } = change;
  const about = consumers.filter(
    (each) => each.key.split('.')[0] === head || each.uses.includes(head),
  );
  const all = path === WHOLE ? consumers : about;
  if (all.some(({ errors }) => errors.length > 0)) return 'right';
  // That a name is there says nothing of what it is.
  const exact = consumers.some(
    ({ key, way }) =>
      way !== 'value' && (key === path || (path === head && key.startsWith(`${head}.`))),
  );
  return exact ? 'wrong' : 'unseen';
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    folder: { type: 'string', default: join(tmpdir(), 'surface-oracle') },
    list: { type: 'string' },
  },
});
const [before, after] = ['before', 'after'].map((side) => fetch(join(values.folder, 'npm'), side));
const names = positionals.length > 0 ? positionals : PACKAGES.map(({ name }) => name);
const heads = [
  'consumers',
  'breaks',
  'found',
  'undecided',
  'missed',
  'said',
  'right',
  'unseen',
  'wrong',
];
const sum = heads.map(() => 0);
const row = (name, cells) =>
  console.log(name.padEnd(16) + cells.map((cell) => String(cell).padStart(10)).join(''));
row('', heads);
for (const name of names) {
  const consumers = observe(name, before, after);
  const { breaks, alarms } = judge(name, consumers, await compare(name, before, after));
  const of = (list, key, word) => list.filter((each) => each[key] === word).length;
  const cells = [
    consumers.length,
    breaks.length,
    ...['found', 'undecided', 'missed'].map((word) => of(breaks, 'said', word)),
    alarms.length,
    ...['right', 'unseen', 'wrong'].map((word) => of(alarms, 'is', word)),
  ];
  cells.forEach((cell, index) => (sum[index] += cell));
  row(name, cells);
  for (const each of breaks.filter((one) => one.said === values.list))
    console.log(
      `  ${each.key} (${each.way}) ${each.why.slice(0, 200)}\n    ${each.line.slice(0, 240)}`,
    );
  for (const each of alarms.filter((one) => one.is === values.list))
    console.log(
      `  ${each.reason} ${each.symbol} [${each.subject ?? ''}] ${each.before} → ${each.after}`.slice(
        0,
        300,
      ),
    );
}
row('all', sum);
