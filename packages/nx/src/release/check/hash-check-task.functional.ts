import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestRepo } from '@release-openmed/testing';
import {
  branchOff,
  check,
  commit,
  commitOnMain,
  hash,
  type Where,
} from './check-workspace.fixture';

let repo: TestRepo;
beforeEach(() => {
  repo = branchOff();
  commit(repo, ['fix: x', 'packages/core/a'], ['fix: y', 'packages/deid/a']);
});
afterEach(() => repo.remove());

type Act = () => void;
const ACCEPTED = (project: string, until: string): string =>
  JSON.stringify({
    schemaVersion: 1,
    accepted: [{ code: 'version-drift', project, reason: 'r', who: 'Ada', until }],
  });
/** Whether the hash of a project's task is another one after something has happened. */
async function misses(act: Act, where: Where = {}): Promise<boolean> {
  const before = await hash(repo, {}, where);
  act();
  return (await hash(repo, {}, where)) !== before;
}

const acts: Readonly<Record<string, Act>> = {
  'a commit of core': () => commit(repo, ['feat: z', 'packages/core/b']),
  'a commit of core that asks for nothing': () => commit(repo, ['chore: z', 'packages/core/b']),
  'another message of the same': () => repo.git('commit', '-q', '--amend', '-m', 'feat: y'),
  'a tag of core': () => repo.git('tag', 'core@1.0.1', 'HEAD~1'),
  'a tag of deid': () => repo.git('tag', 'deid@1.0.1', 'HEAD'),
  'a commit of deid': () => commit(repo, ['feat: z', 'packages/deid/b']),
  'a commit of deid on the target': () => commitOnMain(repo, ['feat: z', 'packages/deid/b']),
  'a commit of core on the target': () => commitOnMain(repo, ['feat: z', 'packages/core/b']),
  'a commit of nobody': () => commit(repo, ['feat: z', 'README.md']),
  'an edit that is not committed': () => repo.write('packages/core/a', 'other'),
  'another range of web': () => {
    const text = repo.read('packages/web/package.json').replace('"1.0.0" }', '"^1.0.0" }');
    repo.write('packages/web/package.json', text);
    commit(repo, ['build: z', 'packages/web/x']);
  },
};

describe('a task is done again after what changes its answer, and after nothing else', () => {
  it.each<[keyof typeof acts, string]>([
    ['a commit of core', 'core web'],
    ['a commit of core that asks for nothing', 'core'],
    ['another message of the same', 'deid'],
    ['a tag of core', 'core web'],
    ['a tag of deid', 'deid'],
    ['a commit of deid', 'deid'],
    ['a commit of deid on the target', 'deid'],
    ['a commit of core on the target', 'core web'],
    ['a commit of nobody', ''],
    ['an edit that is not committed', ''],
    ['another range of web', 'core web'],
  ])('%s: %s', async (act, expected) => {
    const projects = ['core', 'deid', 'web'];
    const all = () => {
      const known = new Map();
      return Promise.all(projects.map((project) => hash(repo, {}, { project, known })));
    };
    const before = await all();
    acts[act]!();
    const after = await all();
    expect(projects.filter((_, at) => before[at] !== after[at]).join(' ')).toBe(expected);
  });

  it('its options, its base, and who reads it', async () => {
    const usual = await hash(repo);
    repo.git('branch', 'other', 'HEAD~1');
    for (const options of [
      { title: 'fix: x' },
      { base: 'other' },
      { json: true },
      { codeQuality: 'x.json' },
    ])
      expect(await hash(repo, options)).not.toBe(usual);
    for (const env of [{ NX_BASE: 'other' }, { GITHUB_ACTIONS: 'true' }])
      expect(await hash(repo, {}, { env })).not.toBe(usual);
    expect(await hash(repo)).toBe(usual);
  });

  it('the plugin’s options, as far as they change anything', async () => {
    const write = (options: object) => () =>
      repo.write(
        'nx.json',
        JSON.stringify({ plugins: [{ plugin: '@release-openmed/nx', options }] }),
      );
    expect(await misses(write({ policy: { extends: 'openmed', types: { fix: 'minor' } } }))).toBe(
      true,
    );
    expect(await misses(write({ policy: 'openmed' }))).toBe(true);
    expect(await misses(write({ zeroMajor: 'strict' }))).toBe(false);
  });

  it('what is accepted, and the day after its last one', async () => {
    const manifest = 'packages/core/package.json';
    repo.write(manifest, repo.read(manifest).replace('1.0.0', '0.9.0'));
    commit(repo, ['chore: z', 'packages/core/b']);
    const until = '2026-11-21';
    expect(
      await misses(() => {
        repo.write('.release/accepted.json', ACCEPTED('core', until));
        commit(repo, ['chore: accept', 'x']);
      }),
    ).toBe(true);
    const day = (now: string, project = 'core') => hash(repo, {}, { now, project });
    expect(await day('2026-11-20T09:00:00Z')).toBe(await day('2026-11-21T23:59:59Z'));
    expect(await day('2026-11-22T00:00:00Z')).not.toBe(await day('2026-11-21T23:59:59Z'));
    expect(await day('2026-11-22T00:00:00Z', 'web')).toBe(await day('2026-11-21T00:00:00Z', 'web'));
  });
});

describe('the same answer has the same hash', () => {
  it('in another clone, with a title too', async () => {
    repo.git('push', '-q', 'origin', 'topic');
    commitOnMain(repo, ['feat: z', 'packages/deid/b']);
    const clone = repo.clone('--branch=topic');
    for (const options of [{}, { title: 'fix: x' }])
      expect(await hash(clone, options)).toBe(await hash(repo, options));
  });

  it('whatever the target gets besides, with a title too', async () => {
    const options = { title: 'chore: x' };
    const before = await hash(repo, options);
    commitOnMain(repo, ['feat: z', 'packages/web/b']);
    expect(await hash(repo, options)).toBe(before);
  });

  it('but what failed is never the same', async () => {
    const options = { base: 'nowhere' };
    expect(await hash(repo, options)).not.toBe(await hash(repo, options));
  });
});

it('works it out once for all tasks, and hands each its own', async () => {
  const known = new Map();
  const folder = join(repo.dir, '../handed');
  const core = await hash(repo, {}, { known, folder });
  rmSync(join(repo.dir, '.git'), { recursive: true });
  const web = await hash(repo, {}, { known, folder, project: 'web' });
  expect(known.size).toBe(1);
  const shown = async (project: string, NX_TASK_HASH: string) =>
    (await check(repo, {}, { project, folder, env: { NX_TASK_HASH } })).text.split('\n')[0];
  expect(await shown('core', core)).toBe('core 1.0.0 → 1.0.1 (patch)');
  expect(await shown('web', web)).toBe('web 1.0.0 → 1.0.1 (patch)');
});
