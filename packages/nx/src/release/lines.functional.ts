import type { CommitSpec, TestRepo } from '@release-openmed/testing';
import { release, releaseWorkspace } from './release-workspace.fixture';

let repo: TestRepo;
afterEach(() => repo.remove());

const NOW = '2026-06-01T00:00:00Z';

const line = (name: string, end: string) => ({
  '.release/line.json': JSON.stringify({
    schemaVersion: 1,
    kind: 'lts',
    name,
    branch: `lts/${name}`,
    projects: { core: name },
    phases: [
      { phase: 'maintained', from: '2026-01-01' },
      { phase: 'end-of-life', from: end },
    ],
  }),
});

const manifest = (version: string) => ({
  'packages/core/package.json': `{ "name": "core", "version": "${version}" }\n`,
});

/** A requirement that takes every later core, so that nobody is dragged along. */
const OPEN = {
  'packages/web/package.json':
    '{ "name": "web", "version": "1.0.0", "dependencies": { "core": ">=1.0.0" } }\n',
};

/** Main at 1.9, and the lines 1.7 and 1.8, each cut from its last release. */
const HISTORY: readonly CommitSpec[] = [
  { id: 'v17', files: { ...manifest('1.7.0'), ...OPEN }, tags: ['core@1.7.0'] },
  { id: 'v18', files: manifest('1.8.0'), tags: ['core@1.8.0'] },
  { id: 'v19', files: manifest('1.9.0'), tags: ['core@1.9.0'] },
  {
    id: 'cut17',
    branch: 'lts/1.7',
    parents: ['v17'],
    message: 'chore: cut the line',
    files: line('1.7', '2027-01-01'),
  },
  {
    id: 'cut18',
    branch: 'lts/1.8',
    parents: ['v18'],
    message: 'chore: cut the line',
    files: line('1.8', '2027-06-01'),
  },
];

const FILE = 'packages/core/index.js';

function commit(message: string): string {
  repo.write(FILE, message);
  repo.git('add', FILE);
  repo.git('commit', '-q', '-m', message);
  return repo.git('rev-parse', 'HEAD');
}

function on(branch: string): void {
  repo.git('switch', '-q', branch);
}

const tags = (): readonly string[] =>
  repo
    .git('ls-remote', '--tags', 'origin', 'core@*')
    .split('\n')
    .flatMap((text) => /refs\/tags\/(core@[\d.]+)$/.exec(text)?.[1] ?? []);

it('releases a fix on main and on two lines, each with versions of its own', async () => {
  repo = releaseWorkspace(HISTORY);
  const fix = commit('fix(security): a leak');
  repo.git('push', '-q', 'origin', 'main');
  expect((await release(repo, { now: NOW })).failures).toEqual([]);
  for (const [branch, version] of [
    ['lts/1.7', '1.7.1'],
    ['lts/1.8', '1.8.1'],
  ] as const) {
    on(branch);
    repo.git('cherry-pick', '-x', fix);
    repo.git('push', '-q', 'origin', branch);
    expect((await release(repo, { now: NOW })).failures).toEqual([]);
    expect(repo.read('packages/core/package.json')).toContain(version);
    expect(repo.read('packages/core/CHANGELOG.md')).toContain(
      `leak (backport of ${fix.slice(0, 7)})`,
    );
    // Once is enough, and the next fix goes on from there.
    expect((await release(repo, { now: NOW })).failures).toEqual([]);
  }
  expect(tags()).toEqual([
    ...['core@1.0.0', 'core@1.7.0', 'core@1.7.1', 'core@1.8.0', 'core@1.8.1'],
    ...['core@1.9.0', 'core@1.9.1'],
  ]);
});

it('refuses a feature by name, and everything after its end', async () => {
  repo = releaseWorkspace(HISTORY);
  on('lts/1.7');
  const feature = commit('feat: a thing');
  repo.git('push', '-q', 'origin', 'lts/1.7');
  const refused = await release(repo, { now: NOW });
  expect(refused.ok).toBe(false);
  expect(refused.text).toContain('line-patch-only');
  expect(refused.text).toContain(feature.slice(0, 10));
  repo.git('revert', '--no-edit', 'HEAD');
  commit('fix(security): a leak');
  repo.git('push', '-q', 'origin', 'lts/1.7');
  const late = await release(repo, { now: '2027-01-01T00:00:00Z' });
  expect(late.ok).toBe(false);
  expect(late.text).toContain('line-ended');
  expect((await release(repo, { now: NOW })).failures).toEqual([]);
  expect(tags()).toContain('core@1.7.1');
});
