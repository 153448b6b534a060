import {
  configSchema,
  type Because,
  type ReleasePlan,
  type ReplayReport,
} from '@release-openmed/core';
import Ajv from 'ajv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const read = (name: string): object =>
  JSON.parse(readFileSync(join(__dirname, `../schemas/${name}.schema.json`), 'utf8')) as object;
const ajv = new Ajv({
  strictTypes: false,
  // A pattern stands beside each.
  formats: { date: true },
  schemas: [{ ...read('config'), $id: 'config.schema.json' }],
});

const COMMIT = 'a'.repeat(40);
const BECAUSE: Readonly<Record<Because['kind'], Because>> = {
  commit: { kind: 'commit', commit: COMMIT, type: 'feat', bump: 'minor', subject: 'add a thing' },
  proof: {
    kind: 'proof',
    proof: 'api-removed',
    symbol: 'core.f',
    bump: 'major',
    file: 'packages/core/a.py',
    line: 3,
  },
  dependency: { kind: 'dependency', on: 'base', bump: 'patch' },
  group: { kind: 'group', name: 'sdk' },
  demand: { kind: 'demand', by: 'Release-As' },
  'first-release': { kind: 'first-release' },
  prerelease: { kind: 'prerelease', tag: 'core@1.3.0-rc.1' },
  line: { kind: 'line', name: '1.7', from: 'minor', bump: 'patch' },
  'zero-major': { kind: 'zero-major', policy: 'shift', from: 'minor', bump: 'patch' },
};
const PLAN: ReleasePlan = {
  schemaVersion: 1,
  id: `sha256:${'0'.repeat(64)}`,
  channel: 'stable',
  source: COMMIT,
  branch: 'main',
  request: { projects: null, releaseAs: null, from: null, write: 'push' },
  releases: [
    {
      project: 'core',
      root: 'packages/core',
      ecosystem: 'npm',
      from: { version: '1.2.0', tag: 'core@1.2.0', source: COMMIT },
      to: { version: '1.3.0', tag: 'core@1.3.0', distTag: 'latest' },
      bump: 'minor',
      because: Object.values(BECAUSE),
      notes: '### Added\n',
      files: ['packages/core/package.json'],
    },
  ],
  ranges: [
    { file: 'packages/app/package.json', project: 'app', on: 'core', from: '~1.2.0', to: '~1.3.0' },
  ],
  skipped: [
    { project: 'docs', why: 'no-change' },
    { project: 'quiet', why: 'no-bump', detail: 'chore 0123456' },
    {
      project: 'x',
      why: 'already-released',
      release: { version: '1.0.0', tag: 'x@1.0.0', source: COMMIT },
    },
  ],
  findings: [{ code: 'tag-near-miss', severity: 'warn', message: 'm', fix: 'f' }],
};
const MEMBER = { version: '1.3.0', tag: 'v1.3.0', memberTag: 'core@1.3.0' };
const GROUP: NonNullable<ReleasePlan['groups']>[number] = {
  name: 'sdk',
  projects: ['core'],
  version: '1.3.0',
  from: 'v1.2.0',
  tag: 'v1.3.0',
  changelog: 'CHANGELOG.md',
  notes: '### Added\n',
  unpublished: ['app'],
};
const TARGET: NonNullable<ReleasePlan['targets']>[number] = {
  project: 'app',
  target: 'test',
  dependsOn: ['core'],
  outcome: 'skipped',
  because: ['app:build'],
};
const REPLAY: ReplayReport = {
  schemaVersion: 1,
  releases: [
    {
      project: 'a',
      tag: 'a@1.0.1',
      from: 'a@1.0.0',
      date: '2026-01-31T00:00:00.000Z',
      actual: 'patch',
      computed: 'minor',
      agrees: false,
      why: 'type:feat',
    },
  ],
  summary: { total: 1, agrees: 0, byWhy: { 'type:feat': 1 } },
};

describe('the published JSON schemas', () => {
  it('has the options as they are defined: after a change run npm run docs', () => {
    const { title, ...published } = read('config') as { title: string };
    expect(published).toEqual(
      JSON.parse(JSON.stringify(z.toJSONSchema(configSchema, { target: 'draft-7', io: 'input' }))),
    );
    expect(title).toContain('@release-openmed/nx');
  });

  it.each<[string, object]>([
    ['plan', PLAN],
    ['replay', REPLAY],
  ])('accepts a whole %s, and nothing less or more', (name, value) => {
    const validate = ajv.compile(read(name));
    expect([validate(value), validate.errors]).toEqual([true, null]);
    for (const key of Object.keys(value))
      expect(validate({ ...value, [key]: undefined })).toBe(false);
    expect(validate({ ...value, surprise: 1 })).toBe(false);
  });

  it.each<[string, object]>([
    ['plan', { ...PLAN, groups: [GROUP], releases: [{ ...PLAN.releases[0], to: MEMBER }] }],
    ['plan', { ...PLAN, targets: [TARGET] }],
    ['replay', { ...REPLAY, doubts: [{ kind: 'late-start', message: 'm' }] }],
  ])('accepts in a %s what only some have', (name, value) => {
    const validate = ajv.compile(read(name));
    expect([validate(value), validate.errors]).toEqual([true, null]);
  });

  it('checks the options of this plugin in nx.json, and of no other', () => {
    const {
      allOf: [nxOwn, ours],
    } = read('nx') as { allOf: readonly [{ $ref: string }, object] };
    expect(nxOwn.$ref).toBe('../../../nx/schemas/nx-schema.json');
    const validate = ajv.compile(ours);
    const withOptions = (plugin: string, options: object): boolean =>
      validate({ plugins: ['other', { plugin, options }] }) as boolean;
    expect(
      withOptions('@release-openmed/nx', {
        policy: 'oslo',
        groups: { sdk: { projects: ['tag:sdk'], versions: 'fixed' } },
      }),
    ).toBe(true);
    expect(withOptions('@release-openmed/nx', { polcy: 'oslo' })).toBe(false);
    expect(withOptions('@nx/js', { polcy: 'oslo' })).toBe(true);
  });
});
