import { execFileSync } from 'node:child_process';
import { createWorkspace } from '../../harness/create-workspace';
import type { Workspace } from '../../harness/open-workspace';
import { releasesIn } from '../../harness/releases-in';
import { remoteTags } from '../../harness/remote-tags';
import { since } from '../../harness/since';
import { text } from '../../harness/text';

const PACKAGE_LOCK = {
  name: 'workspace',
  version: '0.0.0',
  lockfileVersion: 3,
  requires: true,
  packages: {
    '': { name: 'workspace', version: '0.0.0', workspaces: ['packages/*'] },
    'node_modules/a': { resolved: 'packages/a', link: true },
    'node_modules/b': { resolved: 'packages/b', link: true },
    'packages/a': { version: '1.0.0' },
    'packages/b': { version: '1.0.0', dependencies: { a: '^1.0.0' } },
  },
};
const UV_LOCK = `version = 1
requires-python = ">=3.10"

[manifest]
members = ["lib", "tool"]

[[package]]
name = "lib"
version = "1.0.0"
source = { editable = "python/lib" }

[[package]]
name = "tool"
version = "1.0.0"
source = { editable = "python/tool" }
dependencies = [
    { name = "lib" },
]

[package.metadata]
requires-dist = [{ name = "lib", specifier = ">=1,<2" }]
`;

/** The lines that a commit took away and put in, without their signs' files. */
function lines(workspace: Workspace, path: string): readonly string[] {
  return workspace
    .git('show', '--format=', '-U0', 'HEAD', '--', path)
    .split('\n')
    .filter((line) => /^[-+](?![-+]{2} )/.test(line));
}

describe('files that a release writes', () => {
  let workspace: Workspace;
  afterEach(() => workspace.remove());

  const released = async (...args: readonly string[]): Promise<readonly string[]> => {
    const run = await workspace.release('--json', ...args);
    expect([run.code, run.stderr]).toEqual([0, '']);
    return releasesIn(run);
  };

  it('keeps lockfiles true: npm ci works after it, and no line changes but those of versions and ranges', async () => {
    workspace = createWorkspace({
      bareRemote: true,
      commits: [
        {
          id: 'start',
          files: {
            'packages/a/package.json':
              '{\n\t"name": "a",\n\t"version": "1.0.0", "keywords": [ "x" ]\n}',
            'packages/b/package.json': text({
              name: 'b',
              version: '1.0.0',
              dependencies: { a: '^1.0.0' },
            }),
            'python/lib/pyproject.toml':
              '[project]\nname = "lib" # the library\nversion = \'1.0.0\'   # by hand\n',
            'python/tool/pyproject.toml':
              '[project]\nname = "tool"\nversion = "1.0.0"\ndependencies = [\n  "lib >= 1, < 2", # ours\n]\n',
            'package-lock.json': text(PACKAGE_LOCK),
            'uv.lock': UV_LOCK,
          },
          tags: ['a@1.0.0', 'b@1.0.0', 'lib@1.0.0', 'tool@1.0.0'],
        },
        {
          id: 'breaks',
          message: 'feat!: drop things',
          files: { 'packages/a/a.js': 'a\n', 'python/lib/lib.py': 'lib\n' },
        },
      ],
    });
    expect(await released()).toEqual([
      'a 1.0.0 → 2.0.0',
      'b 1.0.0 → 1.0.1',
      'lib 1.0.0 → 2.0.0',
      'tool 1.0.0 → 1.0.1',
    ]);
    expect(lines(workspace, 'packages/a/package.json')).toEqual([
      '-\t"version": "1.0.0", "keywords": [ "x" ]',
      '+\t"version": "2.0.0", "keywords": [ "x" ]',
    ]);
    expect(lines(workspace, 'python/lib/pyproject.toml')).toEqual([
      "-version = '1.0.0'   # by hand",
      "+version = '2.0.0'   # by hand",
    ]);
    expect(lines(workspace, 'python/tool/pyproject.toml')).toEqual([
      '-version = "1.0.0"',
      '+version = "1.0.1"',
      '-  "lib >= 1, < 2", # ours',
      expect.stringMatching(/^\+ {2}"lib >= ?1, ?< ?3", # ours$/),
    ]);
    expect(
      lines(workspace, 'package-lock.json')
        .filter((line) => line.startsWith('+'))
        .map((line) => line.slice(1).trim()),
    ).toEqual(['"version": "2.0.0"', '"version": "1.0.1",', '"a": "^2.0.0"']);
    expect(lines(workspace, 'uv.lock').filter((line) => line.startsWith('+'))).toEqual([
      '+version = "2.0.0"',
      '+version = "1.0.1"',
      expect.stringContaining('specifier = ">=1,<3"'),
    ]);
    const fresh = workspace.clone();
    execFileSync('rm', [`${fresh.dir}/node_modules`]);
    execFileSync('npm', ['ci', '--offline', '--no-audit', '--no-fund'], {
      cwd: fresh.dir,
      stdio: 'pipe',
    });
    expect(JSON.parse(fresh.read('node_modules/a/package.json'))).toMatchObject({
      version: '2.0.0',
    });
  });

  it('finds a Python version where it is: hatch, setuptools, a file of one’s own, or the tag alone', async () => {
    const project = (name: string, ...rest: readonly string[]) =>
      ['[project]', `name = "${name}"`, 'dynamic = ["version"]', '', ...rest, ''].join('\n');
    workspace = createWorkspace({
      bareRemote: true,
      options: {
        versionFiles: {
          own: ['VERSION.md', 'own/consts.py'].map((path) =>
            path.endsWith('.md') ? { path, pattern: 'Version: (?<version>\\S+)' } : path,
          ),
        },
      },
      commits: [
        {
          id: 'start',
          files: {
            'python/hatch/pyproject.toml': project(
              'hatch-one',
              '[build-system]',
              'requires = ["hatchling"]',
              'build-backend = "hatchling.build"',
              '',
              '[tool.hatch.version]',
              'path = "src/hatch_one/__about__.py"',
            ),
            'python/hatch/src/hatch_one/__about__.py': '# the version\n__version__ = "1.0.0"\n',
            'python/setup/pyproject.toml': project(
              'setup-one',
              '[build-system]',
              'requires = ["setuptools"]',
              'build-backend = "setuptools.build_meta"',
              '',
              '[tool.setuptools.dynamic]',
              'version = { attr = "setup_one.__version__" }',
            ),
            'python/setup/setup_one/__init__.py': "__version__ = '1.0.0'\n",
            'python/vcs/pyproject.toml': project(
              'vcs-one',
              '[build-system]',
              'requires = ["hatchling", "hatch-vcs"]',
              'build-backend = "hatchling.build"',
              '',
              '[tool.hatch.version]',
              'source = "vcs"',
            ),
            'python/own/pyproject.toml': '[project]\nname = "own"\nversion = "1.0.0"\n',
            'python/own/VERSION.md': 'Version: 1.0.0\n',
            'python/own/own/consts.py': '__version__ = "1.0.0"\n',
          },
          tags: ['hatch-one@1.0.0', 'setup-one@1.0.0', 'vcs-one@1.0.0', 'own@1.0.0'],
        },
        {
          id: 'feat',
          message: 'feat: things',
          files: Object.fromEntries(
            ['hatch', 'setup', 'vcs', 'own'].map((name) => [
              `python/${name}/new.py`,
              `# ${name}\n`,
            ]),
          ),
        },
      ],
    });
    expect((await released('-c', 'rc')).map((line) => line.split(' ').at(-1))).toEqual(
      Array(4).fill('1.1.0rc1'),
    );
    expect(
      workspace.git('show', 'hatch-one@1.1.0rc1:python/hatch/src/hatch_one/__about__.py'),
    ).toBe('# the version\n__version__ = "1.1.0rc1"');
    expect(workspace.git('rev-parse', 'vcs-one@1.1.0rc1^{}')).toBe(workspace.ids['feat']);
    expect(await released('--write', 'tag-only')).toHaveLength(4);
    expect(workspace.git('rev-parse', 'main', 'origin/main')).toBe(
      `${workspace.ids['feat']}\n${workspace.ids['feat']}`,
    );
    expect(workspace.git('show', 'setup-one@1.1.0:python/setup/setup_one/__init__.py')).toBe(
      "__version__ = '1.1.0'",
    );
    expect(
      workspace.git(
        'show',
        'own@1.1.0:python/own/VERSION.md',
        'own@1.1.0:python/own/own/consts.py',
      ),
    ).toBe('Version: 1.1.0\n__version__ = "1.1.0"');
  });

  it('works below the top of its repository, with a group, and leaves the rest of it alone', async () => {
    workspace = createWorkspace({
      bareRemote: true,
      at: 'js',
      options: { groups: { sdk: { projects: ['a', 'b'], versions: 'fixed' } } },
      commits: [
        {
          id: 'start',
          files: {
            'js/packages/a/package.json': text({ name: 'a', version: '1.0.0' }),
            'js/packages/b/package.json': text({
              name: 'b',
              version: '1.0.0',
              dependencies: { a: '1.0.0' },
            }),
            'package.json': text({ name: 'outside', version: '5.0.0' }),
            'packages/a/package.json': text({ name: 'other-a', version: '5.0.0' }),
          },
          tags: ['a@1.0.0', 'b@1.0.0'],
        },
        { id: 'outside', message: 'feat!: outside', files: { 'packages/a/x.js': 'x\n' } },
        { id: 'feat', message: 'feat: inside', files: { 'js/packages/a/x.js': 'x\n' } },
      ],
    });
    expect(await released()).toEqual(['a 1.0.0 → 1.1.0', 'b 1.0.0 → 1.1.0']);
    expect(workspace.read('js/packages/b/package.json')).toContain('"a": "1.1.0"');
    expect(workspace.git('show', '--format=', '--name-only', 'HEAD').split('\n')).toEqual([
      'js/packages/a/CHANGELOG.md',
      'js/packages/a/package.json',
      'js/packages/b/CHANGELOG.md',
      'js/packages/b/package.json',
    ]);
    expect(remoteTags(workspace)).toEqual(['a@1.0.0', 'a@1.1.0', 'b@1.0.0', 'b@1.1.0']);
    expect(since(workspace, workspace.ids['feat']!)).toEqual(['chore(release): 2 projects']);
  });
});
