import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ProjectCheck } from '@release-openmed/core';
import type { TestRepo } from '@release-openmed/testing';
import { endedTasks } from '../../targets/ended-tasks.fixture';
import { branchOff, check, commit, commitOnMain, hash } from './check-workspace.fixture';
import { writesSummary } from './writes-summary';

let repo: TestRepo;
beforeEach(() => {
  repo = branchOff();
});
afterEach(() => repo.remove());

const json = async (...args: Parameters<typeof check>): Promise<ProjectCheck> => {
  const { lines } = await check(args[0], { ...args[1], json: true }, args[2]);
  return JSON.parse(lines.at(-1)!) as ProjectCheck;
};
const step = ({ release }: ProjectCheck) =>
  release === null ? null : `${release.from?.version} ${release.to.version} ${release.bump}`;

describe('what the merge releases', () => {
  it('says it with its causes, and changes nothing', async () => {
    commit(repo, ['feat: x', 'packages/core/a'], ['fix: y', 'packages/deid/a']);
    // Nx's cache folder gets what was read of public APIs.
    await check(repo);
    const before = repo.snapshot();
    const { ok, text } = await check(repo);
    expect(ok).toBe(true);
    expect(text).toMatch(/^core 1\.0\.0 → 1\.1\.0 \(minor\)\n {2}\* +minor .* x +type feat/);
    expect(text).toMatch(/drags along web/);
    expect(text).not.toMatch(/deid/);
    expect(repo.snapshot()).toEqual(before);
  });

  it('releases a dependent by its range', async () => {
    commit(repo, ['feat: x', 'packages/core/a']);
    const web = await json(repo, {}, { project: 'web' });
    expect(step(web)).toBe('1.0.0 1.0.1 patch');
    expect(web.release?.because).toMatchObject([{ kind: 'dependency', on: 'core' }]);
    expect(web.ranges).toMatchObject([{ on: 'core', from: '1.0.0', to: '1.1.0' }]);
  });

  it('says why a project stays', async () => {
    commit(repo, ['chore: x', 'packages/core/a']);
    const { ok, text } = await check(repo);
    expect(ok).toBe(true);
    expect(text).toMatch(/^core is not released: only commits that ask for no release \(chore /);
  });

  it('goes by what the target has by now: its releases and its changes', async () => {
    commit(repo, ['fix: x', 'packages/core/a']);
    commitOnMain(repo, ['feat: y', 'packages/core/b'], ['feat: z', 'packages/deid/b']);
    repo.git('tag', 'core@1.1.0', 'main');
    expect(step(await json(repo))).toBe('1.1.0 1.1.1 patch');
    expect(await json(repo, {}, { project: 'deid' })).toMatchObject({
      branch: 'main',
      release: { bump: 'minor' },
    });
  });

  it('reads the files that the merge makes', async () => {
    commit(repo, ['fix: x', 'packages/core/a']);
    const manifest = 'packages/core/package.json';
    repo.git('checkout', '-q', '-B', 'main', 'origin/main');
    repo.write(manifest, '{\n  "name": "core",\n  "version": "1.4.0"\n}\n');
    repo.git('commit', '-qam', 'chore: by hand');
    repo.git('push', '-q', 'origin', 'main');
    repo.git('checkout', '-q', 'topic');
    const { findings } = await json(repo);
    expect(findings.map(({ code, where }) => [code, where])).toEqual([
      ['version-below-known', manifest],
      ['version-drift', manifest],
    ]);
  });

  it('judges what is unreleased where it is merged already', async () => {
    repo.git('checkout', '-q', 'main');
    commit(repo, ['fxi: x', 'packages/core/a'], ['fix: y', 'packages/core/a']);
    repo.git('push', '-q', 'origin', 'main');
    const { ok, text } = await check(repo);
    expect(ok).toBe(true);
    expect(text).toMatch(/1\.0\.1[\s\S]*warn commit-near-miss/);
  });
});

describe('what it asks for', () => {
  it('mended messages of its own commits, and nobody else’s', async () => {
    commitOnMain(repo, ['feature: y', 'packages/core/b']);
    commit(repo, ['fix: x', 'packages/core/a']);
    expect((await check(repo)).ok).toBe(true);
    commit(repo, ['feature: z', 'packages/core/a'], ['Whatever', 'packages/core/a']);
    const { ok, text } = await check(repo);
    expect(ok).toBe(false);
    expect(text).toMatch(/commit-near-miss\n.*"feature: z"/);
    expect(text).toMatch(/commit-untyped\n.*"Whatever"/);
    expect(text).not.toMatch(/feature: y/);
  });

  it.each([{}, { title: 'fix: y' }])('a claim that its API bears out: %j', async (options) => {
    repo.write('packages/deid/deid/__init__.py', '\n');
    commit(repo, ['fix: y', 'packages/deid/deid/more.py']);
    // The source is a merge then, which no ref reaches.
    commitOnMain(repo, ['feat: z', 'packages/web/b']);
    const { ok, text } = await check(repo, options, { project: 'deid' });
    expect(ok).toBe(false);
    expect(text).toMatch(/2\.0\.0[\s\S]*error claim-below-proof/);
  });

  it('a title that says what the commits say: it is what lands', async () => {
    commit(repo, ['feat: x', 'packages/core/a'], ['Wip', 'packages/core/b']);
    const plain = await json(repo, { title: 'feat(core): x (#1)' });
    expect([step(plain), plain.findings, plain.commits]).toEqual([
      '1.0.0 1.1.0 minor',
      [],
      ['title'],
    ]);
    const { ok, text } = await check(repo, { title: 'fix: x' });
    expect([ok, text]).toEqual([false, expect.stringMatching(/1\.0\.1[\s\S]*title-below-commits/)]);
    expect((await check(repo, { title: 'Add x' })).text).toMatch(/commit-untyped[\s\S]*the title/);
  });

  it('nothing of the clone: files that are not committed, a head that is detached', async () => {
    commit(repo, ['fix: x', 'packages/core/a']);
    repo.write('packages/core/package.json', 'mine');
    repo.git('checkout', '-q', '--detach');
    expect(await check(repo)).toMatchObject({ ok: true, failures: [] });
  });

  it('knows what is accepted, and until when', async () => {
    const accepted = [
      { code: 'commit-untyped', project: 'core', reason: 'r', who: 'Ada', until: '2026-11-21' },
    ];
    repo.write('.release/accepted.json', JSON.stringify({ schemaVersion: 1, accepted }));
    commit(repo, ['Whatever', 'packages/core/a']);
    expect((await check(repo)).ok).toBe(true);
    expect((await check(repo, {}, { now: '2026-11-22T00:00:00Z' })).ok).toBe(false);
  });
});

describe('what cannot be told', () => {
  it('a base that the clone does not have', async () => {
    expect((await check(repo, { base: 'develop' })).codes).toEqual(['base-unknown']);
    expect((await check(repo, {}, { env: { NX_BASE: 'develop' } })).codes).toEqual([
      'base-unknown',
    ]);
  });

  it('a merge that cannot be made', async () => {
    commit(repo, ['fix: x', 'packages/core/a']);
    commitOnMain(repo, ['fix: y', 'packages/core/a']);
    const said = await check(repo);
    expect(said.codes).toEqual(['merge-conflicts']);
    expect(said.failures[0]).toMatchObject({ where: 'packages/core/a' });
  });

  it('a clone without its history', async () => {
    commit(repo, ['fix: x', 'packages/core/a']);
    repo.git('push', '-q', 'origin', 'topic');
    const shallow = repo.clone('--depth=1', '--branch=topic', '--no-single-branch');
    expect((await check(repo, {}, { root: shallow.dir })).codes).toEqual(['shallow-history']);
  });

  it('a project that is none', async () => {
    expect((await check(repo, {}, { project: 'nobody' })).codes).toEqual(['project-unknown']);
  });
});

describe('where it is told', () => {
  beforeEach(() => commit(repo, ['Whatever: a, 100% ::error::', 'packages/core/a']));

  it('in GitHub’s annotations', async () => {
    const { lines } = await check(repo, {}, { env: { GITHUB_ACTIONS: 'true' } });
    expect(lines.at(-1)).toMatch(
      /^::error title=core%3A commit-untyped::.*100%25 : :error::"\.%0ABegin it with/,
    );
  });

  it('in GitHub’s job summary, whether a task runs or comes from a cache', async () => {
    const [folder, file] = [join(repo.dir, '../handed'), join(repo.dir, '../summary.md')];
    const write = (hashes: Readonly<Record<string, string>>) =>
      writesSummary({ folder, file })(undefined, endedTasks(hashes));
    await write({ 'core:test': 'f'.repeat(64) });
    expect(existsSync(file)).toBe(false);
    const core = await hash(repo, {}, { folder });
    const deid = await hash(repo, {}, { folder, project: 'deid' });
    await write({ 'deid:release-check': deid, 'core:test': 'f', 'core:release-check': core });
    expect(readFileSync(file, 'utf8')).toMatch(
      /^### core is not released[\s\S]*- error \*\*commit-untyped\*\*[\s\S]*\n\n### deid is not/,
    );
  });

  it('in GitLab’s code quality report', async () => {
    const codeQuality = 'dist/core/gl-code-quality-report.json';
    await check(repo, { codeQuality });
    expect(JSON.parse(repo.read(codeQuality))).toEqual([
      {
        check_name: 'commit-untyped',
        description: expect.stringContaining('Begin it with'),
        severity: 'major',
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
        location: { path: 'nx.json', lines: { begin: 1 } },
      },
    ]);
    await check(repo, { codeQuality }, { project: 'deid' });
    expect(repo.read(codeQuality)).toBe('[]\n');
  });

  it('in files from the repository’s top, also for a workspace below it', async () => {
    const below = branchOff({}, 'ws/');
    below.write('ws/packages/core/package.json', '{\n  "name": "core",\n  "version": "2.0.0"\n}\n');
    commit(below, ['fix: x']);
    const root = join(below.dir, 'ws');
    const { lines } = await check(below, {}, { root, env: { GITHUB_ACTIONS: 'true' } });
    expect(lines.at(-1)).toMatch(/^::\w+ file=ws\/packages\/core\/package\.json,line=1,title=/m);
    below.remove();
  });
});

describe('what was worked out before', () => {
  it('is taken over by its hash, and not where it was changed', async () => {
    commit(repo, ['fix: x', 'packages/core/a']);
    const folder = join(repo.dir, '../handed');
    const NX_TASK_HASH = await hash(repo, {}, { folder });
    const file = join(folder, `${NX_TASK_HASH}.json`);
    const env = { NX_TASK_HASH };
    rmSync(join(repo.dir, '.git'), { recursive: true });
    expect((await check(repo, {}, { env, folder })).text).toMatch(/^core 1\.0\.0 → 1\.0\.1/);
    mkdirSync(folder, { recursive: true });
    repo.write('../handed/x', readFileSync(file, 'utf8'));
    rmSync(file);
    expect((await check(repo, {}, { env, folder })).codes).toEqual(['not-a-repository']);
  });
});
