import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createWorkspace } from '../../harness/create-workspace';
import type { Workspace } from '../../harness/open-workspace';
import { planIn } from '../../harness/plan-in';
import type { Run } from '../../harness/run-process';
import { text } from '../../harness/text';

/** Runs a file of the workspace; its key in the cache has those of the projects that it needs. */
const runs = (file: string) => ({
  executor: 'nx:run-commands',
  options: { command: `node ${file}` },
  inputs: ['default', '^default'],
  cache: true,
});

/** `core`; `app` on that, and `tool` on that: neither can be released. */
function workspace(): Workspace {
  return createWorkspace({
    bareRemote: true,
    options: {
      gates: { targets: [{ target: 'golden', required: ['core'] }], dependents: ['test'] },
    },
    commits: [
      {
        id: 'start',
        files: {
          'packages/core/package.json': text({
            name: 'core',
            version: '1.0.0',
            nx: { targets: { golden: runs('packages/core/golden.js') } },
          }),
          'packages/core/golden.js': 'require("assert").equal(require("./index.js").x, 1);\n',
          'packages/app/package.json': text({
            name: 'app',
            private: true,
            dependencies: { core: '^1.0.0' },
          }),
          'packages/tool/package.json': text({
            name: 'tool',
            private: true,
            dependencies: { app: '*' },
            nx: { targets: { test: runs('packages/tool/test.js') } },
          }),
          'packages/tool/test.js': 'require("assert").equal(require("../core/index.js").y, 1);\n',
        },
        tags: ['core@1.0.0'],
      },
      { id: 'fix', message: 'fix: x', files: { 'packages/core/index.js': 'exports.x = 2;\n' } },
    ],
  });
}

let repo: Workspace;
beforeEach(() => {
  repo = workspace();
});
afterEach(() => repo.remove());

const release = (...args: readonly string[]) =>
  repo.nx(['release-openmed', '--json', '--yes', ...args]);
const outcomes = (run: Run) =>
  planIn(run).targets?.map(({ project, target, outcome }) => `${project}:${target} ${outcome}`);

function commit(path: string, content: string): void {
  repo.write(path, content);
  repo.git('commit', '-qam', `fix: ${path}`);
  repo.git('push', '-q');
}

test('what fails stops the release and is named; what has passed for a candidate is not run again', async () => {
  const shown = await repo.dryRun('--json');
  expect(outcomes(shown)).toEqual(['core:golden not-run', 'tool:test not-run']);
  expect(shown.stdout).toContain('Run before a release (2): core:golden, tool:test');

  const before = repo.snapshot();
  const broken = await release();
  expect([broken.code, outcomes(broken)]).toEqual([1, ['core:golden failed', 'tool:test failed']]);
  const errors = planIn(broken).findings.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ message }) => message)).toEqual([
    'The target test of tool failed, and tool depends on what is released: core.',
    'The target golden of core failed.',
  ]);
  expect(repo.snapshot()).toEqual(before);

  commit('packages/core/index.js', 'exports.x = exports.y = 1;\n');
  const candidate = await release('-c', 'rc');
  expect([candidate.code, outcomes(candidate)]).toEqual([
    0,
    ['core:golden passed', 'tool:test passed'],
  ]);

  // At the tip both would fail: what is promoted is the candidate's source.
  commit('packages/core/index.js', '\n');
  const promoted = await release('--from', 'v1.0.1-rc.1');
  expect([promoted.code, outcomes(promoted)]).toEqual([
    0,
    ['core:golden cached', 'tool:test cached'],
  ]);
  expect(promoted.stdout).toContain('Released v1.0.1.');
});

test('who interrupts it stops the targets, and nothing is released', async () => {
  const beside = dirname(repo.dir);
  const ready = join(beside, 'ready');
  const text = JSON.stringify(ready);
  commit(
    'packages/core/golden.js',
    `require('fs').writeFileSync(${text}, String(process.pid)); setInterval(() => {}, 1000);\n`,
  );
  // In the command that a person has typed, not in those that it starts.
  writeFileSync(
    join(beside, 'interrupt.js'),
    `if (process.argv[2] === 'release-openmed') {
      const look = () => { if (require('fs').existsSync(${text})) process.kill(process.pid, 'SIGINT'); };
      setInterval(look, 100).unref();
    }`,
  );
  const before = repo.snapshot();
  const stopped = await repo.nx(['release-openmed', '--yes'], {
    NODE_OPTIONS: `--require=${join(beside, 'interrupt.js')}`,
  });
  expect(stopped.code).not.toBe(0);
  expect(stopped.stdout).not.toContain('Released');
  expect(() => process.kill(Number(readFileSync(ready, 'utf8')), 0)).toThrow(/ESRCH/);
  expect(repo.snapshot()).toEqual(before);
});
