import type { TestRepo } from '@release-openmed/testing';
import type { ReleaseOptions } from './release-options';
import { FIX, release, releaseWorkspace } from './release-workspace.fixture';

let repo: TestRepo;
afterEach(() => repo.remove());

async function said(options: ReleaseOptions): Promise<{ ok: boolean; text: string }> {
  const { ok, lines, codes } = await release(repo, options);
  return { ok, text: [...lines, ...codes].join('\n') };
}

describe('without a remote', () => {
  beforeEach(() => {
    repo = releaseWorkspace();
    repo.git('remote', 'remove', 'origin');
  });

  it.each<[string, ReleaseOptions]>([
    ['by itself', {}],
    ['as Nx fills options in', { remote: 'origin' }],
  ])('a dry run plans %s, and says what it could not check', async (_name, options) => {
    const { ok, text } = await said({ dryRun: true, ...options });
    expect(ok).toBe(true);
    expect(text).toMatch(/core +1\.0\.0 +1\.0\.1/);
    expect(text).toContain('There is no remote "origin", so what others have released could not');
  });

  it('it is no news to who stays in this clone', async () => {
    const { ok, text } = await said({ dryRun: true, push: false });
    expect([ok, text]).toEqual([true, expect.not.stringContaining('no remote')]);
  });

  it.each<[string, ReleaseOptions]>([
    ['a release', {}],
    ['a dry run that names one', { dryRun: true, remote: 'upstream' }],
    ['a plan in a file', { planOut: '../plan.json' }],
  ])('%s is refused', async (_name, options) => {
    expect(await said(options)).toEqual({ ok: false, text: 'remote-missing' });
  });
});

describe('where nothing is to be released', () => {
  it('says what would be: commits that ask for it', async () => {
    repo = releaseWorkspace([{ ...FIX, message: 'chore: tidy' }]);
    const { text } = await said({ dryRun: true });
    expect(text).toContain('Commits with "feat:" or "fix:" ask for a release.');
  });

  it('says how to see why, where nothing has changed', async () => {
    repo = releaseWorkspace([]);
    expect((await said({ dryRun: true })).text).toContain(
      'To see why for each project: add --explain',
    );
    expect((await said({ dryRun: true, explain: true })).text).not.toContain('add --explain');
  });

  it('says what a project needs, where there is none', async () => {
    const files = {
      'packages/core/package.json': '{ "name": "core", "private": true }\n',
      'packages/web/package.json': '{ "name": "web", "private": true }\n',
      'packages/deid/pyproject.toml': '[tool.black]\nline-length = 88\n',
    };
    repo = releaseWorkspace([{ ...FIX, files }]);
    expect((await said({})).text).toContain('No project here can be released. What can:');
  });
});
