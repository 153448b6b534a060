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
afterEach(() => repo.remove());

const outcomes = (run: Run) =>
  planIn(run).targets?.map(({ project, target, outcome }) => `${project}:${target} ${outcome}`);
const found = (run: Run) => planIn(run).findings.map(({ code, project }) => `${code} ${project}`);

function commit(content: string): void {
  repo.write('packages/core/index.js', content);
  repo.git('commit', '-qam', 'fix: more');
  repo.git('push', '-q');
}

test('what fails stops the release and is named, until it passes; what has passed is not run again', async () => {
  repo = workspace();
  const release = (...args: readonly string[]) =>
    repo.nx(['release-openmed', '--json', '--yes', ...args]);

  const shown = await repo.dryRun('--json');
  expect(outcomes(shown)).toEqual(['core:golden not-run', 'tool:test not-run']);
  expect(shown.stdout).toContain('Run before a release (2): core:golden, tool:test');

  const before = repo.snapshot();
  const broken = await release();
  expect([broken.code, outcomes(broken)]).toEqual([1, ['core:golden failed', 'tool:test failed']]);
  expect(found(broken)).toEqual(['dependent-failed tool', 'target-failed core']);
  expect(broken.stdout).toContain(
    'tool: The target test of tool failed, and tool depends on what is released: core. [tool:test]',
  );
  expect(repo.snapshot()).toEqual(before);

  commit('exports.x = exports.y = 1;\n');
  const local = await release('--no-push');
  expect([local.code, outcomes(local)]).toEqual([0, ['core:golden passed', 'tool:test passed']]);
  repo.git('tag', '-d', 'v1.0.1');
  repo.git('reset', '-q', '--hard', 'origin/main');
  const again = await release();
  expect([again.code, outcomes(again)]).toEqual([0, ['core:golden cached', 'tool:test cached']]);
  expect(again.stdout).toContain('Released v1.0.1');
});
