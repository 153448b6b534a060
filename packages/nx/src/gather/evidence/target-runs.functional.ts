import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type Question, type Result, parseConfig } from '@release-openmed/core';
import { createRepo, type TestRepo } from '@release-openmed/testing';
import { NOTHING_LENT } from '../lender.fixture';
import { openRepository } from '../../git/open-repository';
import { Spoken } from '../../report/spoken.fixture';
import type { Running } from '../../targets/running';
import { targetsGraph } from '../../targets/targets-graph.fixture';
import { withAnswers } from './with-answers';

/** Stands for Nx: says what it was asked, and answers what a file beside it says. */
const PROGRAM = `
const { appendFileSync, existsSync, readFileSync, writeFileSync } = require('node:fs');
appendFileSync(__dirname + '/asked', process.argv.slice(2).join(' ') + '\\n');
const seen = ['x', 'node_modules/core/y', 'node_modules/@far/z', 'node_modules/.bin/core'];
appendFileSync(__dirname + '/seen', seen.map((path) => existsSync(path) ? readFileSync(path) : '-').join(' ') + '\\n');
const { results, exit } = JSON.parse(readFileSync(__dirname + '/says.json', 'utf8'));
console.log('Nx speaks');
if (results !== null)
  writeFileSync(JSON.parse(process.env.RELEASE_OPENMED_GATE).results, JSON.stringify(results));
process.exit(exit);
`;
const task = { executor: 'nx:noop' };
const graph = targetsGraph({
  core: [{ test: task, golden: { ...task, dependsOn: ['build'] }, build: task }],
  app: [{ test: task }, 'core'],
  top: [{}],
});
// The workspace's top is a project too.
graph.nodes['top']!.data.root = '.';

let repo: TestRepo;
let heard: string;
afterEach(() => repo.remove());
beforeEach(() => {
  heard = '';
  repo = createRepo({
    commits: [
      { id: 'a', files: { '.gitignore': 'node_modules\n', x: '1' } },
      { id: 'b', files: { x: '2' } },
    ],
  });
  repo.write('node_modules/nx/package.json', '{ "bin": { "nx": "./nx.js" } }');
  repo.write('node_modules/nx/nx.js', PROGRAM);
});

function says(exit: number, results: Readonly<Record<string, string>> | null): void {
  const told = Object.entries(results ?? {}).map(([name, status]) => {
    const [project, target] = name.split(':');
    return { project, target, status };
  });
  const answer = { exit, results: results === null ? null : told };
  repo.write('node_modules/nx/says.json', JSON.stringify(answer));
}

class Listening extends Spoken {
  override relay(text: string): void {
    heard += text;
  }
}

const running = (): Running => ({ report: new Listening(), known: new Map() });
const question = (of: 'released' | 'dependents', ...targets: readonly string[]): Question => ({
  kind: 'target-runs',
  commit: repo.ids['b']!,
  of,
  projects: ['core'],
  targets,
});

/** What is answered to each question, and what Nx was asked for it. */
async function ask(
  questions: readonly Question[],
  by: Running | null = running(),
): Promise<readonly unknown[]> {
  const repository = await openRepository(repo.dir);
  const config = parseConfig({});
  if (!repository.ok || !config.ok) throw new Error('no repository or options');
  const known = {
    repository: repository.value,
    env: {},
    tags: [],
    lender: NOTHING_LENT,
    config: config.value,
  };
  const cache = join(repo.dir, '.nx/cache');
  const place = { ...known, nodes: graph.nodes, graph, running: by, cache };
  const answers = (await withAnswers(place, (answer) => answer(questions))) as readonly Result<
    readonly { readonly project: string; readonly target: string; readonly outcome: string }[]
  >[];
  return answers.map((answer) =>
    answer.ok
      ? answer.value.map(({ project, target, outcome }) => `${project}:${target} ${outcome}`)
      : answer.failures.map(({ code, message }) => `${code}: ${message}`),
  );
}

const asked = (): readonly string[] => repo.read('node_modules/nx/asked').trim().split('\n');

test('what questions have in common is run once, and what was run is known', async () => {
  const all = [question('released', 'golden', 'test'), question('dependents', 'test')];
  const by = running();
  says(1, { 'core:test': 'success', 'app:test': 'failure', 'core:golden': 'local-cache' });
  const expected = [['core:golden cached', 'core:test passed'], ['app:test failed']];
  expect(await ask(all, by)).toEqual(expected);
  const commands = [
    'run-many --targets=golden --projects=core --output-style=static',
    'run-many --targets=test --projects=app,core --output-style=static',
  ];
  expect(asked()).toEqual(commands);
  expect(heard).toContain(`nx ${commands[1]}\nNx speaks`);
  expect(await ask(all, by)).toEqual(expected);
  expect(asked()).toEqual(commands);
});

test('without anybody who runs them it is only said which they are', async () => {
  expect(await ask([question('released', 'test', 'golden')], null)).toEqual([
    ['core:test not-run', 'core:golden not-run'],
  ]);
  expect(() => asked()).toThrow(/ENOENT/);
});

test('where nobody has the target there is nothing to run, wherever that would be', async () => {
  repo.write('y', 'uncommitted');
  expect(await ask([question('dependents', 'golden')])).toEqual([[]]);
});

test.each<[string, Parameters<typeof says>, RegExp]>([
  ['breaks off', [1, null], /Nx ended with exit code 1 before its tasks did/],
  ['says nothing of a task', [0, {}], /exit code 0 and did not say what came of core:test/],
  ['is stopped', [130, { 'core:test': 'stopped' }], /130 and did not say what came of core:test/],
])('Nx %s: nothing passes', async (_name, [exit, results], message) => {
  says(exit, results);
  expect(await ask([question('released', 'test')])).toEqual([
    [expect.stringMatching(/^targets-not-run: /)],
  ]);
  expect(await ask([question('released', 'test')])).toEqual([[expect.stringMatching(message)]]);
});

test('a working tree that is not the source is none to run in, but for the plan itself', async () => {
  says(0, { 'core:test': 'success' });
  const by = { ...running(), aside: './plan.json' };
  repo.write('plan.json', '{}');
  expect(await ask([question('released', 'test')], by)).toEqual([['core:test passed']]);
  repo.write('y', '3');
  expect(await ask([question('released', 'test')])).toEqual([
    ['tree-differs: What would be run is not what is released: plan.json, y are not committed.'],
  ]);
  expect(asked()).toHaveLength(1);
});

describe('another commit than the one that is checked out', () => {
  const seen = () => repo.read('node_modules/nx/seen').trim();
  beforeEach(() => {
    says(0, { 'core:test': 'success' });
    repo.write('packages/core/y', 'tip');
    repo.write('node_modules/@far/z', 'far');
    repo.write('node_modules/.bin/other', '');
    symlinkSync('../packages/core', join(repo.dir, 'node_modules/core'));
    symlinkSync('../../packages/core/y', join(repo.dir, 'node_modules/.bin/core'));
  });

  test('a copy of it, with what is installed, and its own projects in place of these', async () => {
    repo.git('add', '.');
    repo.git('commit', '-qm', 'y');
    const source = repo.git('rev-parse', 'HEAD');
    repo.write('packages/core/y', 'later');
    repo.write('x', '3');
    repo.git('commit', '-qam', 'later');
    const before = repo.snapshot().gitFiles;
    repo.write('x', 'uncommitted');
    expect(await ask([{ ...question('released', 'test'), commit: source } as Question])).toEqual([
      ['core:test passed'],
    ]);
    expect(seen()).toBe('2 tip far tip');
    repo.git('checkout', '-q', 'x');
    expect(repo.snapshot().gitFiles).toEqual(before);
  });

  test.each([
    ['yarn.lock', /yarn\.lock has changed since, so other packages are installed/],
    ['packages/core/pyproject.toml', /what packages\/core imports may be installed from/],
  ])('none where %s says that it would be another', async (path, message) => {
    repo.write(path, '');
    repo.git('add', path);
    repo.git('commit', '-qm', 'later');
    expect(await ask([question('released', 'test')])).toEqual([[expect.stringMatching(message)]]);
    expect(() => asked()).toThrow(/ENOENT/);
  });
});
