// Every check there is, in the order in which mistakes are cheapest to find. Progress goes line by
// line, the output of what failed comes last, and the last line is `N passed, N failed`.
import { Buffer } from 'node:buffer';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const scratch = mkdtempSync(join(tmpdir(), 'release-openmed-test-'));
const { resolve } = createRequire(import.meta.url);
const node = (script, ...args) => [process.execPath, script, ...args];
const tsc = resolve('typescript/bin/tsc');
const packages = readdirSync(join(root, 'packages'));
const tier = (name) => packages.map((folder) => `${folder}:${name}`);

const steps = [
  {
    name: 'lint',
    commands: [
      node(join(dirname(resolve('eslint/package.json')), 'bin/eslint.js'), '.'),
      node(join(dirname(resolve('prettier')), 'bin/prettier.cjs'), '--check', '.'),
      node('tools/figures.mjs', '--check'),
      node('tools/docs.mjs', '--check'),
    ],
  },
  { name: 'pack', commands: [node(join(root, 'tools/pack.mjs'))] },
  {
    name: 'types',
    commands: [
      node(tsc, '--build', 'tsconfig.json'),
      node('tools/schemas.mjs', '--check'),
      ...[...packages.map((folder) => `packages/${folder}`), 'house', 'e2e'].map((folder) =>
        node(tsc, '--project', `${folder}/tsconfig.spec.json`),
      ),
    ],
  },
  { name: 'unit', jest: ['house', ...tier('unit')] },
  { name: 'functional', jest: tier('functional') },
  { name: 'e2e', jest: ['e2e'], needs: 'pack' },
  { name: 'e2e:compat', jest: ['e2e:compat'], needs: 'pack' },
];

let passed = 0;
let failed = 0;
const failures = [];
for (const step of steps) await runStep(step);
rmSync(scratch, { recursive: true });
for (const { name, output } of failures)
  console.log(`\n──── ${name} failed ────\n${output.trimEnd()}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function runStep(step) {
  const label = step.name.padEnd(12);
  if (failures.some(({ name }) => name === step.needs)) {
    fail(step.name, `Not run, because ${step.needs} failed.`);
    console.log(`✗ ${label} not run`);
    return;
  }
  const started = performance.now();
  console.log(`… ${label}`);
  const result = step.jest === undefined ? await runCommands(step.commands) : await runJest(step);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  for (const line of new Set(result.output.match(/^ *SKIPPED: .*$/gm)))
    console.log(`  ${line.trim()}`);
  console.log(`${result.ok ? '✓' : '✗'} ${label} ${result.summary}${seconds} s`);
  if (!result.ok) fail(step.name, result.output, result.failed);
}

function fail(name, output, count = 1) {
  failed += count;
  failures.push({ name, output });
}

async function runCommands(commands) {
  for (const command of commands) {
    const { code, output } = await run(command);
    if (code !== 0) return { ok: false, output, summary: '' };
  }
  return { ok: true, output: '', summary: '' };
}

/**
 * A Jest that dies, or that finds no test where there must be some, counts as one failure. It is
 * made to exit: a test that failed may have left a server open, and this run must end.
 */
async function runJest({ name, jest }) {
  const report = join(scratch, `${name.replace(':', '-')}.json`);
  const { code, output } = await run(
    node(
      resolve('jest/bin/jest'),
      '--selectProjects',
      ...jest,
      '--forceExit',
      '--json',
      `--outputFile=${report}`,
    ),
  );
  const totals = readReport(report);
  if (totals === null || (code !== 0 && totals.failed === 0))
    return { ok: false, output, failed: 1, summary: '' };
  passed += totals.passed;
  const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
  return {
    ok: totals.failed === 0,
    output,
    failed: totals.failed,
    summary: `${totals.passed} passed, ${totals.failed} failed${skipped}, `,
  };
}

function readReport(path) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } =
      JSON.parse(readFileSync(path, 'utf8'));
    return {
      passed: numPassedTests,
      failed: numFailedTests + numRuntimeErrorTestSuites,
      skipped: numPendingTests,
    };
  } catch {
    return null;
  }
}

function run([command, ...args]) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, FORCE_COLOR: '0' },
    });
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.once('error', (error) => done({ code: 1, output: String(error) }));
    child.once('close', (code) =>
      done({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') }),
    );
  });
}
