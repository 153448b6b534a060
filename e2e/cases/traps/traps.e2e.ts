import { createWorkspace, type WorkspaceSpec } from '../../harness/create-workspace';
import type { Workspace } from '../../harness/open-workspace';
import { planIn } from '../../harness/plan-in';
import { releasesIn } from '../../harness/releases-in';
import { remoteTags } from '../../harness/remote-tags';
import { since } from '../../harness/since';
import { text } from '../../harness/text';

const A = { 'packages/a/package.json': text({ name: 'a', version: '1.0.0' }) };
const B = {
  'packages/b/package.json': text({ name: 'b', version: '1.0.0', dependencies: { a: '^1.0.0' } }),
};
const START = {
  id: 'start',
  message: 'chore: start',
  files: { ...A, ...B },
  tags: ['a@1.0.0', 'b@1.0.0'],
};
const change = (id: string, message: string, project = 'a') => ({
  id,
  message,
  files: { [`packages/${project}/${id}.js`]: `${id}\n` },
});

/** What others' tools are known to do here, and what is right. */
describe('traps', () => {
  let workspace: Workspace;
  const make = (...commits: WorkspaceSpec['commits']): Workspace =>
    (workspace = createWorkspace({ bareRemote: true, commits }));
  const planned = async (...args: readonly string[]): Promise<readonly string[]> =>
    releasesIn(await workspace.dryRun('--json', ...args));
  afterEach(() => workspace.remove());

  it('a shallow clone is refused and, when asked, deepened: a major stays a major', async () => {
    make(START, change('break', 'feat!: drop a thing'), change('fix', 'fix: mend a thing'));
    const shallow = workspace.clone('--depth=2');
    const refused = await shallow.nx(['release-openmed', '--yes']);
    expect(refused.all).toMatch(/error shallow-history[\s\S]*git fetch --unshallow/);
    expect(refused.code).not.toBe(0);
    expect(remoteTags(shallow)).toEqual(['a@1.0.0', 'b@1.0.0']);
    const deep = await shallow.nx(['release-openmed', '--yes', '--deepen']);
    expect([deep.code, deep.stderr]).toEqual([0, '']);
    expect(remoteTags(shallow)).toEqual(['a@1.0.0', 'a@2.0.0', 'b@1.0.0', 'b@1.0.1']);
  });

  it('a feature that was taken back before its release asks for nothing, in bump and notes', async () => {
    make(START, change('feat', 'feat: a thing'), change('fix', 'fix: another'));
    const feat = workspace.git('rev-parse', 'HEAD~1');
    workspace.git('revert', '--no-edit', feat);
    workspace.git('push', '-q', 'origin', 'main');
    const run = await workspace.dryRun('--json', '--explain');
    expect(releasesIn(run)).toEqual(['a 1.0.0 → 1.0.1']);
    expect(planIn(run).releases[0]?.notes).toMatch(/another/);
    expect(planIn(run).releases[0]?.notes).not.toMatch(/a thing|Revert/);
    workspace.git('revert', '--no-edit', 'HEAD~1');
    workspace.git('push', '-q', 'origin', 'main');
    expect(await planned()).toEqual([]);
  });

  it('a merged feature that was taken back as a whole asks for nothing either', async () => {
    make(
      START,
      change('fix', 'fix: another'),
      { ...change('one', 'feat: one half'), branch: 'topic', parents: ['start'] },
      { ...change('two', 'feat!: the other half'), branch: 'topic' },
      { id: 'merge', parents: ['fix', 'two'], message: 'Merge pull request #7 from acme/topic' },
    );
    workspace.git('revert', '--no-edit', '-m', '1', 'HEAD');
    workspace.git('push', '-q', 'origin', 'main');
    const run = await workspace.dryRun('--json');
    expect(releasesIn(run)).toEqual(['a 1.0.0 → 1.0.1']);
    expect(planIn(run).releases[0]?.notes).not.toMatch(/half|Revert/);
  });

  it('a candidate and a major of what a dependent takes by ^ bring the dependent along, its range rewritten', async () => {
    make(START, change('break', 'feat!: drop a thing'));
    const rc = await workspace.release('--json', '-c', 'rc');
    expect(releasesIn(rc)).toEqual(['a 1.0.0 → 2.0.0-rc.1', 'b 1.0.0 → 1.0.1-rc.1']);
    expect(workspace.git('show', 'b@1.0.1-rc.1:packages/b/package.json')).toContain(
      '"a": "^2.0.0-rc.1"',
    );
    expect(workspace.git('rev-parse', 'main')).toBe(workspace.ids['break']);
    const stable = await workspace.release('--json');
    expect(releasesIn(stable)).toEqual(['a 1.0.0 → 2.0.0', 'b 1.0.0 → 1.0.1']);
    expect(workspace.read('packages/b/package.json')).toContain('"a": "^2.0.0"');
  });

  it('the push carries the release: stamp, tags and branch are in the remote, and in the clone', async () => {
    make(START, change('fix', 'fix: a thing'));
    expect((await workspace.release()).code).toBe(0);
    expect(since(workspace, workspace.ids['fix']!)).toEqual(['chore(release): a 1.0.1']);
    expect(remoteTags(workspace)).toEqual(['a@1.0.0', 'a@1.0.1', 'b@1.0.0']);
    expect(workspace.git('rev-parse', 'main', 'a@1.0.1^{}', 'origin/main')).toBe(
      Array(3).fill(workspace.git('rev-parse', 'HEAD')).join('\n'),
    );
    expect(workspace.git('cat-file', '-t', 'a@1.0.1')).toBe('tag');
    expect(workspace.read('packages/a/package.json')).toContain('"version": "1.0.1"');
  });

  it('the same release again changes nothing, and a hand edit of an old section stays', async () => {
    make(START, change('fix', 'fix: a thing'));
    expect((await workspace.release()).code).toBe(0);
    const before = workspace.snapshot();
    const again = await workspace.release('--json');
    expect(planIn(again)).toMatchObject({
      releases: [],
      skipped: expect.arrayContaining([
        {
          project: 'a',
          why: 'already-released',
          release: expect.objectContaining({ tag: 'a@1.0.1' }) as unknown,
        },
      ]) as unknown,
    });
    expect([again.code, workspace.snapshot()]).toEqual([0, before]);
    const edited = workspace
      .read('packages/a/CHANGELOG.md')
      .replace('a thing', 'a thing, told by hand');
    workspace.write('packages/a/CHANGELOG.md', edited);
    workspace.write('packages/a/more.js', 'more\n');
    workspace.git('add', '.');
    workspace.git('commit', '-q', '-m', 'feat: more');
    workspace.git('push', '-q', 'origin', 'main');
    expect((await workspace.release()).code).toBe(0);
    const changelog = workspace.read('packages/a/CHANGELOG.md');
    expect(changelog).toContain(edited.slice(edited.indexOf('## 1.0.1')));
    expect(changelog.match(/^## \S+/gm)).toEqual(['## Unreleased', '## 1.1.0', '## 1.0.1']);
  });

  it('PEP 440 tags are ordered as PEP 440 says: the release above its candidate, the post release above both', async () => {
    make(
      {
        id: 'start',
        message: 'chore: start',
        files: { 'packages/p/pyproject.toml': '[project]\nname = "p"\nversion = "1.9.0"\n' },
        tags: ['v1.9.0.dev8', 'v1.9.0rc1', 'v1.9.0rc10', 'v1.9.0rc2', 'v1.9.0', 'v1.9.0.post1'],
      },
      change('fix', 'fix: a thing', 'p'),
    );
    expect(await planned()).toEqual(['p 1.9.0.post1 → 1.9.1']);
    expect(await planned('-c', 'nightly')).toEqual(['p 1.9.0.post1 → 1.9.1.dev1']);
  });

  it('a candidate is based anew when a larger change lands, and the stable release has had its candidate', async () => {
    make(START, change('fix', 'fix: a thing'));
    expect((await workspace.release('-c', 'rc')).code).toBe(0);
    workspace.write('packages/a/feat.js', 'feat\n');
    workspace.git('add', '.');
    workspace.git('commit', '-q', '-m', 'feat: more');
    workspace.git('push', '-q', 'origin', 'main');
    expect((await workspace.release('-c', 'rc')).code).toBe(0);
    expect(remoteTags(workspace).filter((tag) => tag.startsWith('a@'))).toEqual([
      'a@1.0.0',
      'a@1.0.1-rc.1',
      'a@1.1.0-rc.1',
    ]);
    const stable = await workspace.release('--json');
    expect(releasesIn(stable)).toEqual(['a 1.0.0 → 1.1.0']);
    expect(planIn(stable).releases[0]?.notes).toMatch(/more[\s\S]*a thing/);
  });

  it('a body that looks like a list of paths touches nothing', async () => {
    make(START, {
      ...change(
        'fix',
        'fix: of b\n\nM\tpackages/a/package.json\n:100644 100644 0123456 89abcde M\tpackages/a/x.js\n\npackages/a/y.js\n',
        'b',
      ),
    });
    expect(await planned()).toEqual(['b 1.0.0 → 1.0.1']);
  });

  it('a version that another line has taken is found before anything is made', async () => {
    make(START, change('fix', 'fix: a thing'), {
      id: 'taken',
      branch: 'lts/1.0',
      parents: ['start'],
      message: 'fix: on the line',
      files: { 'packages/a/line.js': '1\n' },
      tags: ['a@1.0.1'],
    });
    const before = workspace.snapshot();
    const run = await workspace.nx(['release-openmed', '--yes']);
    expect(run.all).toMatch(/error version-taken[\s\S]*1\.0\.1/);
    expect([run.code === 0, workspace.snapshot()]).toEqual([false, before]);
  });

  it('a type without a scope concerns whom it touches: a dependent gets nothing while its range holds', async () => {
    make(START, change('feat', 'feat: a thing'));
    expect(await planned()).toEqual(['a 1.0.0 → 1.1.0']);
  });
});
