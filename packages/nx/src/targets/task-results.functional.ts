import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PostTasksExecutionContext } from '@nx/devkit';
import { endedTasks } from './ended-tasks.fixture';
import { gateRun, gateVariable } from './gate-run';
import { readResults, writesResultsOf } from './task-results';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'release-results-')));
afterAll(() => rmSync(folder, { recursive: true }));

/** What is told of a run that Nx reports like this. */
async function told(context: Partial<PostTasksExecutionContext>): Promise<unknown> {
  const results = join(folder, 'results.json');
  rmSync(results, { force: true });
  const args = ['run-many', '--targets=test'];
  const run = gateRun(gateVariable({ root: '/ws', args, results }));
  const argv = ['node', 'nx.js', ...args];
  const ended = endedTasks({ 'core:test:ci': '' }, { argv, ...context });
  await writesResultsOf(run!)(undefined, ended);
  return readResults(results);
}

it('tells what came of each task, by project and target', async () => {
  expect(await told({})).toEqual([{ project: 'core', target: 'test', status: 'local-cache' }]);
});

it('is silent about what the tasks themselves run', async () => {
  expect(await told({ workspaceRoot: '/elsewhere' })).toBeNull();
  expect(await told({ argv: ['node', 'nx.js', 'run-many', '--targets=build'] })).toBeNull();
});

it('knows of no run where none has started it', () => {
  expect(gateRun({})).toBeNull();
});
