import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExecutorContext } from '@nx/devkit';
import type { DueReport } from '@release-openmed/core';
import { createRepo, type CommitSpec, type TestRepo } from '@release-openmed/testing';
import Ajv from 'ajv';
import { Spoken } from '../report/spoken.fixture';
import { type DueOptions, runDue } from './run-due';

let repo: TestRepo;
afterEach(() => repo.remove());

const NOW = '2026-03-02T08:00:00Z';
const at = (instant: string): number => Date.parse(instant) / 1000;
const change = (id: string, message: string, day: string): CommitSpec => ({
  id,
  message,
  time: at(`${day}T12:00:00Z`),
  files: { [`packages/${id[0]}/${id}`]: '' },
});

/** `a`, released twice, and `b`, below 1.0.0 for a cycle. */
function workspace(options: object = {}, more: readonly CommitSpec[] = []): TestRepo {
  const cadence = { usualDays: { patch: 7 }, weekdays: ['tue'] };
  const cycles = [{ name: '2026.0', start: '2026-01-01', end: '2026-01-31' }];
  const nxJson = {
    plugins: [{ plugin: '@release-openmed/nx', options: { cadence, cycles, ...options } }],
  };
  return createRepo({
    bareRemote: true,
    commits: [
      {
        ...change('start', 'feat: start', '2026-01-01'),
        files: {
          'nx.json': JSON.stringify(nxJson),
          'packages/a/package.json': '{ "name": "a", "version": "1.0.0" }\n',
          'packages/b/package.json': '{ "name": "b", "version": "0.1.0" }\n',
        },
        tags: ['a@1.0.0', 'b@0.1.0'],
      },
      change('a1', 'fix: one', '2026-01-10'),
      { ...change('a2', 'fix: two', '2026-02-01'), tags: ['a@1.0.1', '2026.1.b1'] },
      change('a3', 'fix: three', '2026-02-10'),
      ...more,
    ],
  });
}

async function due({ dir }: TestRepo, options: DueOptions = {}) {
  const spoken = new Spoken();
  const nodes = Object.fromEntries(
    ['a', 'b'].map((name) => [name, { name, type: 'lib', data: { root: `packages/${name}` } }]),
  );
  const context = {
    root: dir,
    nxJsonConfiguration: JSON.parse(readFileSync(join(dir, 'nx.json'), 'utf8')) as object,
    projectGraph: { nodes, dependencies: {} },
  } as unknown as ExecutorContext;
  const ok = await runDue({ now: NOW, ...options }, context, spoken);
  return Object.assign(spoken, { ok });
}

async function report(from: TestRepo, options: DueOptions = {}): Promise<DueReport> {
  const spoken = await due(from, { format: 'json', ...options });
  if (!spoken.ok) throw new Error(JSON.stringify(spoken.failures));
  return JSON.parse(spoken.text) as DueReport;
}

const states = ({ projects }: DueReport): readonly string[] =>
  projects.map(({ project, state, last, next }) =>
    [project, state, last?.version, next?.version].filter(Boolean).join(' '),
  );

test('tells what is overdue, and changes nothing', async () => {
  repo = workspace();
  const spoken = await due(repo);
  // What Nx caches is there by now.
  const before = repo.snapshot();
  expect([spoken.ok, spoken.failures]).toEqual([true, []]);
  expect(spoken.text).toContain(
    'a        1.0.2 patch  1 Fixed     1.0.1, 29 d ago  overdue 13 d  Tue 00:00',
  );
  expect(spoken.text).toContain('b 0.1.0: its first full cycle, 2026.0, ended on 2026-01-31');
  expect((await due(repo, { format: 'markdown' })).text).toContain('| a | 1.0.2 patch | 1 Fixed |');
  expect(repo.snapshot()).toEqual(before);
});

test('is JSON as its schema says', async () => {
  repo = workspace();
  const schema = JSON.parse(
    readFileSync(join(__dirname, '../../schemas/due.schema.json'), 'utf8'),
  ) as object;
  const validate = new Ajv({ strictTypes: false }).compile(schema);
  const whole = await report(repo);
  expect([validate(whole), validate.errors]).toEqual([true, null]);
  for (const key of Object.keys(whole))
    expect(validate({ ...whole, [key]: undefined })).toBe(false);
});

test('looks from a moment of the past at what was there: commits, tags, files', async () => {
  repo = workspace();
  expect(states(await report(repo))).toEqual(['a overdue 1.0.1 1.0.2', 'b nothing 0.1.0']);
  expect(states(await report(repo, { now: '2026-01-15' }))).toEqual([
    'a due 1.0.0 1.0.1',
    'b nothing 0.1.0',
  ]);
  expect(states(await report(repo, { now: '2026-01-02' }))).toEqual([
    'a nothing 1.0.0',
    'b nothing 0.1.0',
  ]);
  expect((await due(repo, { now: '2025-12-31' })).failures).toMatchObject([
    { code: 'option-invalid', where: '--now' },
  ]);
});

test('tells which lines come to their end', async () => {
  const line = {
    schemaVersion: 1,
    kind: 'lts',
    name: '1.0',
    branch: 'lts/1.0',
    projects: { a: '1.0' },
    phases: [
      { phase: 'maintained', from: '2026-01-01' },
      { phase: 'end-of-life', from: '2026-04-01' },
    ],
  };
  const files = { '.release/line.json': JSON.stringify(line) };
  repo = workspace({}, [
    { id: 'line', parents: ['a2'], branch: 'lts/1.0', message: 'chore: a line', files },
  ]);
  expect((await report(repo)).lines).toEqual([
    { name: '1.0', branch: 'lts/1.0', projects: ['a'], end: '2026-04-01', days: 30 },
  ]);
  expect((await due(repo)).text).toContain('lts/1.0 (a) ends on 2026-04-01, in 30 days');
});

test('fails on what is overdue only if asked to', async () => {
  repo = workspace();
  expect((await due(repo, { failOnOverdue: true })).ok).toBe(false);
  expect((await due(repo, { failOnOverdue: true, now: '2026-01-15' })).ok).toBe(true);
});

test('looks at some projects, and refuses what it does not understand', async () => {
  repo = workspace();
  expect(states(await report(repo, { projects: ['b'] }))).toEqual(['b nothing 0.1.0']);
  expect((await due(repo, { projects: ['nope'] })).codes).toEqual(['project-unknown']);
  expect((await due(repo, { format: 'html' })).codes).toEqual(['option-invalid']);
  expect((await due(repo, { format: 'constructor' })).codes).toEqual(['option-invalid']);
  expect((await due(repo, { now: '2026-03-02T08:00:00' })).codes).toEqual(['option-invalid']);
  expect((await due(repo, { remote: 'upstream' })).codes).toEqual(['remote-missing']);
});

test('does without a remote', async () => {
  repo = workspace();
  repo.git('remote', 'remove', 'origin');
  expect(states(await report(repo))[0]).toBe('a overdue 1.0.1 1.0.2');
});
