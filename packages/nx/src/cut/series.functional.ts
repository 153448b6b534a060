import { execFileSync } from 'node:child_process';
import type { LineRequest } from '@release-openmed/core';
import { createRepo, type CommitSpec, type TestRepo } from '@release-openmed/testing';
import { type Asked, cut } from './cut-workspace.fixture';
import { json } from './released.fixture';

let repo: TestRepo;
afterEach(() => repo.remove());

const there = (...args: readonly string[]): string =>
  execFileSync('git', args, { cwd: repo.remoteDir!, encoding: 'utf8' }).trimEnd();
/** Of the clone, Nx's cache aside. */
const state = () => {
  const { head, status, index, gitFiles, refs } = repo.snapshot();
  const local = refs.filter((ref) => !ref.startsWith('refs/remotes/'));
  return { head, status, index, gitFiles, local };
};
const series = (projects: readonly string[] | null = null): LineRequest => ({
  kind: 'series',
  name: '2026.2',
  projects,
  branch: null,
});

const pyproject = (name: string, version: string, ...dependencies: readonly string[]): string =>
  `[project]\nname = "${name}"\nversion = "${version}"\ndependencies = [ # own\n${dependencies.map((one) => `  "${one}",\n`).join('')}]\n`;

/** `core` 1.7.0, then `web` (npm, requires core) 2.1.0, then `deid` (Python, requires base) 0.4.1. */
function workspace(...more: readonly CommitSpec[]): TestRepo {
  return createRepo({
    bareRemote: true,
    commits: [
      {
        id: 'core',
        files: {
          '.gitignore': '.nx\n',
          'nx.json': json({ plugins: ['@release-openmed/nx'] }),
          'packages/core/package.json': json({ name: 'core', version: '1.7.0' }),
          'packages/web/package.json': json({ name: 'web', version: '2.0.0' }),
          'packages/base/pyproject.toml': pyproject('base', '3.1.0'),
          'packages/deid/pyproject.toml': pyproject('deid', '0.4.0', 'base', 'numpy>=2'),
        },
        tags: ['core@1.7.0', 'base@3.1.0'],
      },
      { id: 'test', message: 'test: more', files: { 'packages/core/a.spec.js': '1' } },
      {
        id: 'web',
        message: 'feat: more',
        files: {
          'packages/web/package.json': json({
            name: 'web',
            version: '2.1.0',
            dependencies: { core: '^1.6.0' },
          }),
        },
        tags: ['web@2.1.0'],
      },
      {
        id: 'deid',
        message: 'fix: less',
        files: {
          'packages/deid/pyproject.toml': pyproject('deid', '0.4.1', 'base', 'numpy>=2'),
        },
        tags: ['deid@0.4.1'],
      },
      { id: 'tip', message: 'feat: unreleased', files: { 'packages/web/b.js': '1' } },
      ...more,
    ],
  });
}

it('goes on from the newest of the last releases, with caps', async () => {
  repo = workspace();
  const before = state();
  expect(await cut(repo, series(), { caps: true })).toBe('pushed');
  expect(there('rev-parse', 'stable/2026.2^')).toBe(repo.ids['deid']);
  expect(JSON.parse(there('show', 'stable/2026.2:.release/line.json'))).toMatchObject({
    kind: 'series',
    name: '2026.2',
    branch: 'stable/2026.2',
    projects: { base: '3.1', core: '1.7', deid: '0.4', web: '2.1' },
    phases: [{ phase: 'maintained', from: '2026-06-01' }],
  });
  expect(there('show', 'stable/2026.2:packages/web/package.json')).toContain('">=1.7 <1.8"');
  expect(there('show', 'stable/2026.2:packages/deid/pyproject.toml')).toBe(
    pyproject('deid', '0.4.1', 'base>=3.1,<3.2', 'numpy>=2').trimEnd(),
  );
  expect(state()).toEqual(before);
  expect(await cut(repo, series(), { caps: true })).toBe('there');
});

it('takes chosen projects alone, and phases as they are listed', async () => {
  repo = workspace();
  const phases = ['maintained=2026-04-01', 'extended=2026-10-01', 'end-of-life=2027-04-01'];
  expect(await cut(repo, series(['core', 'web']), { phases })).toBe('pushed');
  expect(there('rev-parse', 'stable/2026.2^')).toBe(repo.ids['web']);
  expect(JSON.parse(there('show', 'stable/2026.2:.release/line.json'))).toMatchObject({
    projects: { core: '1.7', web: '2.1' },
    phases: [
      { phase: 'maintained', from: '2026-04-01' },
      { phase: 'extended', from: '2026-10-01' },
      { phase: 'end-of-life', from: '2027-04-01' },
    ],
  });
});

const late: CommitSpec = {
  id: 'late',
  message: 'fix: more',
  files: { 'packages/base/pyproject.toml': pyproject('base', '3.1.1') },
  tags: ['base@3.1.1'],
};

describe('refuses', () => {
  it.each<[string, string, LineRequest, Asked, readonly CommitSpec[], (() => void)?]>([
    ['a project with changes that are not released', 'series-unreleased', series(), {}, [late]],
    ['a project that there is not', 'project-unknown', series(['cor']), {}, []],
    ['phases that are none', 'option-invalid', series(), { phases: ['maintained'] }, []],
    ['an unknown phase', 'line-invalid', series(), { phases: ['alive=2026-01-01'] }, []],
    [
      'phases out of order',
      'line-invalid',
      series(),
      { phases: ['extended=2026-01-01', 'maintained=2026-02-01'] },
      [],
    ],
    ['what is over', 'line-over', series(), { phases: ['end-of-life=2026-06-01'] }, []],
    [
      'a dirty branch',
      'dirty-files',
      series(),
      {},
      [],
      () => repo.write('packages/core/a.spec.js', '2'),
    ],
    [
      'a branch that is behind',
      'branch-behind',
      series(),
      {},
      [],
      () => repo.git('reset', '--hard', '-q', 'HEAD^'),
    ],
    [
      'a branch that has gone its own way',
      'branch-diverged',
      series(),
      {},
      [],
      () => repo.git('commit', '--amend', '-q', '-m', 'fix: other'),
    ],
    [
      'a name that is no branch',
      'line-branch-invalid',
      { ...series(), name: '2026..2' } as LineRequest,
      {},
      [],
    ],
  ])('%s: %s', async (_what, code, request, more, commits, first = () => undefined) => {
    repo = workspace(...commits);
    first();
    const [before, refs] = [state(), there('for-each-ref')];
    expect(await cut(repo, request, more)).toBe(code);
    expect([state(), there('for-each-ref')]).toEqual([before, refs]);
  });

  it('releases that do not have each other', async () => {
    repo = workspace();
    repo.git('switch', '-q', '-c', 'aside', repo.ids['core']!);
    repo.write('packages/base/x.py', '1');
    repo.git('add', '.');
    repo.git('commit', '-q', '-m', 'fix: aside');
    repo.git('tag', 'base@3.1.1');
    repo.git('switch', '-q', 'main');
    repo.git('merge', '-q', '--no-edit', 'aside');
    repo.git('push', '-q', 'origin', 'main');
    expect(await cut(repo, series())).toBe('series-apart');
    expect(await cut(repo, series(['core', 'web']))).toBe('pushed');
  });
});
