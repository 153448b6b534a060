import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorkspace } from '../../harness/create-workspace';
import type { Workspace } from '../../harness/open-workspace';

const pip = spawnSync('python3', ['-m', 'pip', '--version']).status === 0;

/** Writes the smallest wheel that pip takes. */
const WHEEL = `
import sys, zipfile
version, folder = sys.argv[1:]
info = f"pure-{version}.dist-info"
with zipfile.ZipFile(f"{folder}/pure-{version}-py3-none-any.whl", "w") as wheel:
    wheel.writestr("pure.py", "")
    wheel.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\\nName: pure\\nVersion: {version}\\n")
    wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\\nGenerator: hand\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
    wheel.writestr(f"{info}/RECORD", "")
`;

if (!pip) console.warn('SKIPPED: python3 with pip is not installed');
(pip ? describe : describe.skip)('pip', () => {
  let workspace: Workspace;
  let index: string;
  let published: Set<string>;

  /** Builds what every tag that is new holds. */
  function publish(): void {
    for (const tag of workspace
      .git('tag', '--list')
      .split('\n')
      .filter((name) => !published.has(name))) {
      published.add(tag);
      const version =
        /^version = "(.*)"$/m.exec(workspace.git('show', `${tag}:pyproject.toml`))?.[1] ?? '';
      expect(tag).toBe(`v${version}`);
      execFileSync('python3', ['-c', WHEEL, version, index]);
    }
  }

  function chosen(requirement: string, ...flags: readonly string[]): string {
    const to = mkdtempSync(join(index, '../got-'));
    execFileSync('python3', [
      '-m',
      'pip',
      'download',
      '--quiet',
      '--disable-pip-version-check',
      '--isolated',
      '--no-deps',
      '--no-index',
      '--find-links',
      index,
      '--dest',
      to,
      ...flags,
      requirement,
    ]);
    return readdirSync(to)
      .map((wheel) => wheel.split('-')[1])
      .join(' ');
  }

  const select = (): readonly string[] => [chosen('pure'), chosen('pure', '--pre')];

  async function cut(channel: string): Promise<void> {
    const run = await workspace.nx(['release-openmed', '-c', channel, '--yes']);
    expect([run.code, run.stderr]).toEqual([0, '']);
    publish();
  }

  function push(message: string): void {
    workspace.write('pure.py', `${message}\n`);
    workspace.git('add', '.');
    workspace.git('commit', '-q', '-m', message);
    workspace.git('push', '-q', 'origin', 'main');
  }

  beforeAll(() => {
    const manifest = (version: string) => ({
      'pyproject.toml': `[project]\nname = "pure"\nversion = "${version}"\n`,
    });
    workspace = createWorkspace({
      bareRemote: true,
      options: { projects: ['pure'] },
      npm: [],
      commits: [
        { id: 'a', files: manifest('1.7.0'), tags: ['v1.7.0'] },
        { id: 'b', files: manifest('1.7.10'), tags: ['v1.7.10'] },
        { id: 'c', files: manifest('1.8.0'), tags: ['v1.8.0'] },
        { id: 'd', message: 'feat: a thing', files: { 'pure.py': 'a thing\n' } },
      ],
    });
    index = join(mkdtempSync(join(tmpdir(), 'release-index-')), 'wheels');
    mkdirSync(index);
    published = new Set();
    publish();
  });
  afterAll(() => workspace.remove());

  it('gives everybody stable releases, and the newest build to those who ask for it', async () => {
    await cut('nightly');
    expect(select()).toEqual(['1.8.0', '1.9.0.dev1']);
    await cut('rc');
    expect(select()).toEqual(['1.8.0', '1.9.0rc1']);
    expect(chosen('pure==1.9.0rc1')).toBe('1.9.0rc1');
    push('fix: after the candidate');
    await cut('nightly');
    expect(select()).toEqual(['1.8.0', '1.9.0rc2.dev1']);
    await cut('rc');
    expect(select()).toEqual(['1.8.0', '1.9.0rc2']);
    await cut('stable');
    expect(select()).toEqual(['1.9.0', '1.9.0']);
    push('feat: another thing');
    await cut('nightly');
    expect(select()).toEqual(['1.9.0', '1.10.0.dev1']);
    expect(chosen('pure==1.7.*')).toBe('1.7.10');
    expect(chosen('pure>=1.8,<1.9')).toBe('1.8.0');
  });
});
