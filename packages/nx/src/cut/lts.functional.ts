import { execFileSync } from 'node:child_process';
import type { LineRequest } from '@release-openmed/core';
import { createRepo, type TestRepo } from '@release-openmed/testing';
import { type Asked, cut, cutOf } from './cut-workspace.fixture';
import { describeCut } from './describe-cut';
import { makeCut } from './make-cut';
import { json, released } from './released.fixture';

let repo: TestRepo;
beforeEach(() => {
  repo = createRepo(released());
});
afterEach(() => repo.remove());

const there = (...args: readonly string[]): string =>
  execFileSync('git', args, { cwd: repo.remoteDir!, encoding: 'utf8' }).trimEnd();
const lts = (line: string, more: Partial<LineRequest> = {}): LineRequest =>
  ({ kind: 'lts', project: 'core', line, branch: null, ...more }) as LineRequest;

it('goes on from the newest release of the line, with a commit that says what it is', async () => {
  const { files, status, head } = repo.snapshot();
  expect(await cut(repo, lts('1.7'))).toBe('pushed');
  expect(there('rev-parse', 'lts/core-1.7^')).toBe(repo.ids['fix']);
  expect(there('diff', '--name-only', 'lts/core-1.7^', 'lts/core-1.7')).toBe('.release/line.json');
  expect(JSON.parse(there('show', 'lts/core-1.7:.release/line.json'))).toEqual({
    $schema: '../node_modules/@release-openmed/nx/schemas/line.schema.json',
    schemaVersion: 1,
    kind: 'lts',
    name: 'core-1.7',
    branch: 'lts/core-1.7',
    projects: { core: '1.7' },
    phases: [
      { phase: 'maintained', from: '2026-01-05' },
      { phase: 'end-of-life', from: '2027-01-05' },
    ],
  });
  expect(there('log', '-1', '--format=%s', 'lts/core-1.7')).toBe(
    'chore(release): cut lts/core-1.7 from core@1.7.1',
  );
  expect(repo.snapshot()).toMatchObject({ files, status, head });
});

it('is there the second time, and nothing changes', async () => {
  await cut(repo, lts('1.7'));
  const before = repo.snapshot();
  expect(await cut(repo, lts('1.7'))).toBe('there');
  expect(await cut(repo.clone('--single-branch'), lts('1.7'))).toBe('there');
  expect(repo.snapshot()).toEqual(before);
});

it('reads what only the remote has', async () => {
  const clone = repo.clone('--no-tags', '--single-branch', '--branch=side');
  expect(await cut(clone, lts('1.7'))).toBe('pushed');
  // Core is all that there is on that branch.
  expect(there('rev-parse', 'lts/1.7^')).toBe(repo.ids['fix']);
});

it('caps what the project requires of others, and keeps the lockfile true', async () => {
  expect(await cut(repo, lts('1.7'), { caps: true })).toBe('pushed');
  const manifest = there('show', 'lts/core-1.7:packages/core/package.json');
  expect(manifest).toBe(
    there('show', 'core@1.7.1:packages/core/package.json').replace('"^2.1.0"', '">=2.3 <2.4"'),
  );
  const lock = there('show', 'lts/core-1.7:package-lock.json');
  expect(lock).toBe(
    there('show', 'core@1.7.1:package-lock.json').replace('"^2.1.0"', '">=2.3 <2.4"'),
  );
  expect(there('show', 'lts/core-1.7:packages/web/package.json')).toContain('"^1.2.0"');
});

it('says what it will do', async () => {
  const before = repo.snapshot();
  const found = await cutOf(repo, lts('1.7'), { caps: true });
  expect(found.ok && describeCut(found.value, 'origin')).toBe(
    [
      `lts/core-1.7 begins at core@1.7.1 (${repo.ids['fix']!.slice(0, 10)}), pushed to origin:`,
      '  projects core 1.7',
      '  phases   maintained from 2026-01-05',
      '           end-of-life from 2027-01-05',
      '  caps     packages/core/package.json: base ^2.1.0 → >=2.3 <2.4',
      '  writes   package-lock.json',
      '           packages/core/package.json',
      '           .release/line.json',
    ].join('\n'),
  );
  expect(repo.snapshot()).toEqual(before);
});

it('takes the members of a fixed group along, on a branch of its own where they are all', async () => {
  const group = { projects: ['base', 'core', 'web', 'deid'], versions: 'fixed' };
  repo.write(
    'nx.json',
    json({ plugins: [{ plugin: '@release-openmed/nx', options: { groups: { sdk: group } } }] }),
  );
  repo.git('tag', 'web@1.7.2');
  expect(await cut(repo, lts('1.7'))).toBe('pushed');
  expect(JSON.parse(there('show', 'lts/1.7:.release/line.json'))).toMatchObject({
    name: '1.7',
    projects: { core: '1.7', web: '1.7' },
  });
  expect(there('rev-parse', 'lts/1.7^')).toBe(repo.git('rev-parse', 'web@1.7.2'));
});

it.each<[string, string, LineRequest, Asked, (() => void)?]>([
  ['a line that was never released', 'line-never-released', lts('1.6'), {}],
  ['a project that there is not', 'project-unknown', lts('1.7', { project: 'cor' }), {}],
  ['a project that was never released', 'line-never-released', lts('0.1', { project: 'deid' }), {}],
  ['no months', 'option-invalid', lts('1.7'), { months: 0 }],
  ['half a month', 'option-invalid', lts('1.7'), { months: 0.5 }],
  ['a line that is over', 'line-over', lts('1.7'), { now: '2027-01-05T00:00:00Z' }],
  ['a branch of no line', 'line-branch-invalid', lts('1.7', { branch: 'main' }), {}],
  ['a branch of a series', 'line-branch-invalid', lts('1.7', { branch: 'stable/1.7' }), {}],
  ['a branch that is no ref', 'line-branch-invalid', lts('1.7', { branch: 'lts/1..7' }), {}],
  ['a branch that is an option', 'line-branch-invalid', lts('1.7', { branch: '--all' }), {}],
  ['no such remote', 'remote-missing', lts('1.7'), { remote: 'upstream' }],
  ['a branch here', 'line-exists', lts('1.7'), {}, () => repo.git('branch', 'lts/core-1.7')],
  [
    'a branch there',
    'line-exists',
    lts('1.7'),
    {},
    () => repo.git('push', '-q', 'origin', 'main:lts/core-1.7'),
  ],
  [
    'another line there',
    'line-exists',
    lts('1.8', { branch: 'lts/core-1.7' }),
    {},
    () => repo.git('push', '-q', 'origin', 'line:refs/heads/lts/core-1.7'),
  ],
  [
    'a second line of its kind on another branch',
    'line-exists',
    lts('1.7', { branch: 'lts/again' }),
    {},
    () => repo.git('push', '-q', 'origin', 'line:refs/heads/lts/core-1.7'),
  ],
  [
    'a remote that is gone',
    'remote-unreachable',
    lts('1.7'),
    {},
    () => repo.git('remote', 'set-url', 'origin', '/nowhere'),
  ],
])('refuses %s: %s', async (_what, code, request, more, first = () => undefined) => {
  first();
  const before = repo.snapshot();
  expect(await cut(repo, request, more)).toBe(code);
  expect(repo.snapshot()).toEqual(before);
});

it('refuses a cap that excludes what is there', async () => {
  expect(await cut(repo, lts('1.8'), { caps: true })).toBe('cap-excludes-version');
});

it('leaves nothing behind where the remote does not take it', async () => {
  repo.remoteHook('pre-receive', 'echo "no lines here" >&2; exit 1');
  const { refs, remoteRefs } = repo.snapshot();
  expect(await cut(repo, lts('1.7'))).toBe('push-denied');
  expect(repo.snapshot()).toMatchObject({ refs, remoteRefs });
});

it('gives way to who was quicker', async () => {
  const found = await cutOf(repo, lts('1.7'));
  repo.git('push', '-q', 'origin', 'main:lts/core-1.7');
  expect(found.ok && found.value.kind).toBe('new');
  if (!found.ok || found.value.kind !== 'new') throw new Error('not found');
  const made = await makeCut(found.value, { workspaceRoot: repo.dir, remote: 'origin' });
  expect(made).toMatchObject({ failures: [{ code: 'line-exists' }] });
  expect(there('rev-parse', 'lts/core-1.7')).toBe(repo.git('rev-parse', 'main'));
});
