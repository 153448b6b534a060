// How much there is to hold in one's head at once: `node tools/figures.mjs [--check] [--list]
// [--root DIR]`. Disable comments are not heard, so exceptions count. With `--check` it fails when a
// function is over 15, when more than 1 % of a package's functions are over 10, or when 1 % of its
// lines are over 120 characters.
import { join, relative, resolve, sep } from 'node:path';
import process, { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { COMPLEXITY, COMPLEXITY_EXCEPTION, MAX_LEN } from './budgets.mjs';

const SHARE = 0.01;
const TEST =
  /\.(?:spec|functional|fixture|e2e)\.ts$|\/src\/testing\/|^(?:e2e|house|packages\/testing)\//;

const at = argv.indexOf('--root');
const root = resolve(at < 0 ? join(fileURLToPath(import.meta.url), '../..') : argv[at + 1]);
const rows = new Map();
for (const file of await measure()) add(file);

const over = (row, limit) => row.functions.filter(({ complexity }) => complexity > limit);
console.table(
  Object.fromEntries(
    [...rows].sort().map(([name, row]) => [
      name,
      {
        functions: row.functions.length,
        [`over ${COMPLEXITY}`]: over(row, COMPLEXITY).length,
        [`over ${COMPLEXITY_EXCEPTION}`]: over(row, COMPLEXITY_EXCEPTION).length,
        lines: row.lines,
        [`over ${MAX_LEN.code} characters`]: row.long.length,
      },
    ]),
  ),
);
if (argv.includes('--list'))
  for (const row of rows.values()) {
    for (const { complexity, place } of over(row, COMPLEXITY)) console.log(complexity, place);
    for (const place of row.long) console.log('long', place);
  }
if (argv.includes('--check')) {
  const wrong = [...rows].filter(([, row]) => isOver(row)).map(([name]) => name);
  if (wrong.length > 0) console.error(`Over its budget: ${wrong.join(', ')}`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
}

/** The results of two rules and no others, whatever the checkout's own configuration says. */
function measure() {
  const eslint = new ESLint({
    cwd: root,
    allowInlineConfig: false,
    overrideConfigFile: true,
    errorOnUnmatchedPattern: false,
    overrideConfig: [
      { ignores: ['**/dist/', '**/node_modules/', 'tmp/', '.nx/', '**/*.d.mts'] },
      {
        files: ['**/*.ts', '**/*.js', '**/*.mjs'],
        languageOptions: { parser: tseslint.parser },
        rules: { complexity: ['warn', 0], 'max-len': ['warn', MAX_LEN] },
      },
    ],
  });
  return eslint.lintFiles(['.']);
}

function add({ filePath, messages }) {
  const path = relative(root, filePath).split(sep).join('/');
  const place = ({ line }) => `${path}:${line}`;
  const said = (rule) => messages.filter(({ ruleId }) => ruleId === rule);
  const row = rowOf(path);
  row.lines += readFileSync(filePath, 'utf8').split('\n').length - 1;
  row.long.push(...said('max-len').map(place));
  row.functions.push(
    ...said('complexity').map((message) => ({
      complexity: Number(/complexity of (\d+)/.exec(message.message)[1]),
      place: place(message),
    })),
  );
}

function rowOf(path) {
  const [top, folder] = path.split('/');
  const part = top === 'packages' ? folder : top === 'e2e' ? top : 'the root';
  const name = TEST.test(path) ? `${part}, tests` : part;
  if (!rows.has(name)) rows.set(name, { functions: [], lines: 0, long: [] });
  return rows.get(name);
}

function isOver(row) {
  return (
    over(row, COMPLEXITY_EXCEPTION).length > 0 ||
    over(row, COMPLEXITY).length > row.functions.length * SHARE ||
    row.long.length >= row.lines * SHARE
  );
}
