import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReleasePlan } from '@release-openmed/core';
import { createPolyglot, POLYGLOT } from '../../harness/create-polyglot';
import { createWorkspace } from '../../harness/create-workspace';
import type { Workspace } from '../../harness/open-workspace';
import { planIn } from '../../harness/plan-in';
import { releasesIn } from '../../harness/releases-in';
import { remoteTags } from '../../harness/remote-tags';
import { since } from '../../harness/since';
import { text } from '../../harness/text';

describe('what a person may ask for', () => {
  let workspace: Workspace;
  let tip: string;
  beforeEach(() => {
    workspace = createPolyglot();
    tip = workspace.git('rev-parse', 'HEAD');
  });
  afterEach(() => workspace.remove());

  function push(path: string, message: string): string {
    workspace.write(path, `${message}\n`);
    workspace.git('add', path);
    workspace.git('commit', '-q', '-m', message);
    workspace.git('push', '-q', 'origin', 'main');
    return workspace.git('rev-parse', 'HEAD');
  }

  it('a plan in a file is carried out as it is, and refused when things have moved on', async () => {
    const file = join(workspace.dir, '../plan.json');
    const made = await workspace.nx(['release-openmed', '--plan-out', file]);
    expect(made.code).toBe(0);
    expect(remoteTags(workspace)).toHaveLength(3);
    const plan = JSON.parse(readFileSync(file, 'utf8')) as ReleasePlan;
    const run = await workspace.release('--plan', file, '--json');
    expect([run.code, run.stderr, planIn(run).id]).toEqual([0, '', plan.id]);
    expect(workspace.git('log', '-1', '--format=%(trailers:key=Release-Plan,valueonly)')).toBe(
      `${plan.id}\n`,
    );

    await workspace.nx(['release-openmed', '--plan-out', file, '-c', 'nightly']);
    push('packages/core/more.js', 'fix: more');
    const before = workspace.snapshot();
    const stale = await workspace.nx(['release-openmed', '--plan', file, '--yes']);
    expect(stale.stderr).toMatch(/error plan-stale[\s\S]*the source moved[\s\S]*fix: /);
    expect([stale.code === 0, workspace.snapshot()]).toEqual([false, before]);
  });

  it('--no-push stamps and tags in the clone alone; a later release knows of it', async () => {
    expect((await workspace.release('--no-push', '--projects', 'pure')).code).toBe(0);
    expect(remoteTags(workspace)).toHaveLength(3);
    expect(workspace.git('rev-parse', 'pure@1.7.1^{}')).toBe(workspace.git('rev-parse', 'main'));
    expect(since(workspace, tip)).toEqual([]);
    workspace.git('push', '-q', 'origin', 'main', 'pure@1.7.1');
    expect(releasesIn(await workspace.release('--json'))).toEqual(['@acme/core 1.0.0 → 1.1.0']);
    expect(since(workspace, tip)).toEqual([
      'chore(release): @acme/core 1.1.0',
      'chore(release): pure 1.7.1',
    ]);
  });

  it('--projects and --release-as release one project, with the version that was asked for', async () => {
    expect(releasesIn(await workspace.dryRun('--json', '--projects', 'pure'))).toEqual([
      'pure 1.7.0 → 1.7.1',
    ]);
    const run = await workspace.nx([
      'release-openmed',
      '@acme/core',
      '--release-as',
      '3.0.0',
      '--yes',
      '--json',
      '--explain',
    ]);
    expect([run.code, run.stderr]).toEqual([0, '']);
    expect(releasesIn(run)).toEqual(['@acme/core 1.0.0 → 3.0.0', '@acme/app 2.0.0 → 2.0.1']);
    expect(run.stdout).toMatch(/--release-as/);
    expect(workspace.read('packages/app/package.json')).toContain('"@acme/core": "^3.0.0"');
  });

  it('--json prints a blocked plan too, with what blocks it', async () => {
    workspace.git('checkout', '-q', '-b', 'topic');
    const run = await workspace.nx(['release-openmed', '--yes', '--json']);
    expect(run.code).not.toBe(0);
    expect(planIn(run).findings).toMatchObject([
      { code: 'branch-not-released', severity: 'error' },
    ]);
    expect(remoteTags(workspace)).toHaveLength(3);
  });

  it('a candidate whose tag holds more than its source says is not promoted', async () => {
    workspace.git('checkout', '-q', '--detach');
    workspace.write('packages/core/index.js', 'module.exports = "other";\n');
    workspace.git('commit', '-q', '-a', '-m', 'chore(release): @acme/core 1.1.0-rc.1');
    workspace.git(
      'tag',
      '-a',
      '-m',
      `@acme/core 1.1.0-rc.1\n\nRelease-Source: ${tip}\nRelease-Channel: rc`,
      '@acme/core@1.1.0-rc.1',
    );
    workspace.git('push', '-q', 'origin', '@acme/core@1.1.0-rc.1');
    workspace.git('checkout', '-q', 'main');
    const before = workspace.snapshot();
    const run = await workspace.nx(['release-openmed', '--from', '@acme/core@1.1.0-rc.1', '--yes']);
    expect(run.all).toMatch(/error promotion-differs[\s\S]*packages\/core\/index\.js/);
    expect([run.code === 0, workspace.snapshot()]).toEqual([false, before]);
  });

  it('an option that does not exist is named', async () => {
    const before = workspace.snapshot();
    const run = await workspace.nx(['release-openmed', '--chanel', 'rc', '--yes']);
    expect(run.all).toMatch(/option-unknown[\s\S]*chanel[\s\S]*channel/);
    expect([run.code === 0, workspace.snapshot()]).toEqual([false, before]);
  });

  it('--from promotes candidates as they were tested, also when the branch has moved on', async () => {
    expect((await workspace.release('-c', 'rc')).code).toBe(0);
    const moved = push('packages/core/later.js', 'feat(core): a later thing');
    const both = ['--from', '@acme/core@1.1.0-rc.1', '--from', 'pure@1.7.1rc1'];
    const run = await workspace.release(...both, '--json');
    expect([run.code, run.stderr]).toEqual([0, '']);
    expect(releasesIn(run)).toEqual(['@acme/core 1.0.0 → 1.1.0', 'pure 1.7.0 → 1.7.1']);
    expect(workspace.git('rev-parse', '@acme/core@1.1.0^')).toBe(tip);
    const released = workspace.snapshot();
    for (const again of [both, ['--from', '@acme/core@1.1.0-rc.1,pure@1.7.1rc1'], ['--from-rc']]) {
      const stands = await workspace.release(...again, '--json');
      expect([again, stands.code, releasesIn(stands)]).toEqual([again, 0, []]);
    }
    expect(workspace.snapshot()).toEqual(released);
    expect(
      workspace.git('diff', '--name-only', '@acme/core@1.1.0-rc.1', '@acme/core@1.1.0').split('\n'),
    ).not.toContain('packages/core/later.js');
    expect(workspace.git('rev-parse', 'main^', 'origin/main')).toBe(
      `${moved}\n${workspace.git('rev-parse', 'main')}`,
    );
    expect(workspace.read('packages/core/package.json')).toContain('"version": "1.1.0"');
    expect(workspace.read('packages/core/CHANGELOG.md')).not.toContain('a later thing');
    const next = await workspace.release('--json', '--projects', '@acme/core');
    expect(releasesIn(next)).toEqual(['@acme/core 1.1.0 → 1.2.0']);
    expect(workspace.read('packages/core/CHANGELOG.md').match(/a later thing/g)).toHaveLength(1);
  });

  it('everything that is released again says so, and a nightly of the same content is the same', async () => {
    for (const channel of ['nightly', 'rc', 'nightly', 'rc', 'stable', 'nightly']) {
      const run = await workspace.nx(['release-openmed', '-c', channel, '--yes']);
      expect({ channel, code: run.code, stderr: run.stderr }).toEqual({
        channel,
        code: 0,
        stderr: '',
      });
    }
    expect(remoteTags(workspace).filter((tag) => tag.startsWith('pure@'))).toEqual([
      'pure@1.7.0',
      'pure@1.7.1',
      'pure@1.7.1.dev1',
      'pure@1.7.1rc1',
    ]);
    expect(since(workspace, tip)).toEqual(['chore(release): 2 projects']);
  });
});

describe('a first release', () => {
  it('starts at 0.1.0, or at what the file says', async () => {
    const workspace = createPolyglot({
      commits: [
        {
          ...POLYGLOT[0]!,
          tags: [],
          files: {
            'packages/new/package.json': text({ name: 'new', version: '0.0.0' }),
            'packages/old/package.json': text({ name: 'old', version: '4.5.6' }),
          },
        },
        {
          id: 'x',
          message: 'feat: x',
          files: { 'packages/new/x.js': 'x\n', 'packages/old/x.js': 'x\n' },
        },
      ],
    });
    expect(releasesIn(await workspace.release('--json'))).toEqual([
      'new - → 0.1.0',
      'old - → 4.5.6',
    ]);
    workspace.remove();
  });
});

it('prints a plan of any size as one line, whatever passes it on', async () => {
  const manifest = { 'packages/core/package.json': text({ name: 'core', version: '1.0.0' }) };
  const subject = (at: number) => `fix: ${at} ${'— Größe ✓ '.repeat(12)}`;
  const workspace = createWorkspace({
    bareRemote: true,
    commits: [
      { id: 'start', message: 'feat: start', files: manifest, tags: ['v1.0.0'] },
      ...Array.from({ length: 1000 }, (_, at) => ({
        id: `c${at}`,
        message: subject(at),
        files: { 'packages/core/x': `${at}` },
      })),
    ],
  });
  const run = await workspace.nx(['release-openmed', '--dry-run', '--json']);
  const line = run.stdout.split('\n').find((one) => one.startsWith('{')) ?? '';
  expect(line.length).toBeGreaterThan(2 * 65_536);
  const [release] = (JSON.parse(line) as ReleasePlan).releases;
  expect(release?.because).toHaveLength(1000);
  expect(release?.because.at(-1)).toMatchObject({ subject: subject(0).slice(5).trim() });
  workspace.remove();
});
