import { changesets } from './changesets';
import { lerna } from './lerna';
import { pbr } from './pbr';
import { known, told } from './told.fixture';

const FIXED = { projects: ['*'], versions: 'fixed' };

describe('Lerna', () => {
  it.each<[string, object, Record<string, unknown>]>([
    [
      'one version',
      { version: '3.0.0' },
      { 'groups.workspace': FIXED, 'groups.workspace.tag': 'v{version}' },
    ],
    [
      'one version, a prefix of its own',
      { version: '3.0.0', tagVersionPrefix: '' },
      { 'groups.workspace': FIXED, 'groups.workspace.tag': '{version}' },
    ],
    [
      'independent, by conventional commits, from a branch',
      {
        version: 'independent',
        command: { version: { conventionalCommits: true, allowBranch: 'trunk' } },
      },
      { policy: 'conventional', 'branches.stable': ['trunk'] },
    ],
  ])('%s', (_title, config, expected) => {
    expect(told(lerna, { 'lerna.json': config })?.options).toEqual(expected);
  });

  it('has its version in a file of its own, which one member writes', () => {
    const projects = known('b in packages/b', 'a in packages/a');
    expect(
      told(lerna, { 'lerna.json': { version: '3.0.0' } }, { projects })?.options,
    ).toMatchObject({
      'versionFiles.a': [{ path: '/lerna.json', pointer: '/version' }],
    });
  });

  it('says what it has no word for', () => {
    const config = { version: '1.0.0', command: { version: { ignoreChanges: ['*.md'] } } };
    expect(told(lerna, { 'lerna.json': config })?.left).toEqual([
      expect.stringContaining('ignoreChanges'),
    ]);
    expect(told(lerna, {})).toBeNull();
  });
});

describe('Changesets', () => {
  const config = (text: unknown) => told(changesets, { '.changeset/config.json': text });

  it.each<[string, object, Record<string, unknown>]>([
    ['nothing', {}, {}],
    [
      'fixed packages',
      { fixed: [['a', 'b'], []] },
      { 'groups.fixed-1': { projects: ['a', 'b'], versions: 'fixed' } },
    ],
    [
      'ignored ones, another branch',
      { ignore: ['docs'], baseBranch: 'next' },
      { projects: ['*', '!docs'], 'branches.stable': ['next'] },
    ],
  ])('%s', (_title, text, expected) => {
    expect(config(text)?.options).toEqual(expected);
  });

  it('says what it has no word for', () => {
    expect(config({ linked: [['a', 'b']], privatePackages: false })?.left).toEqual([
      expect.stringContaining('commits decide'),
      expect.stringContaining('linked a, b'),
    ]);
    expect(config({})?.left).toContainEqual(expect.stringContaining('privatePackages'));
    expect(told(changesets, {})).toBeNull();
  });
});

describe('pbr', () => {
  it.each([
    ['setup.cfg', '[metadata]\nname = x\n\n[pbr]\n'],
    [
      'setup.py',
      'import setuptools\n\nsetuptools.setup(setup_requires=["pbr>=2.0.0"], pbr=True)\n',
    ],
    ['pyproject.toml', '[build-system]\nrequires = ["pbr"]\nbuild-backend = "pbr.build"\n'],
  ])('goes by the policy of OpenStack where %s shows it', (path, text) => {
    expect(told(pbr, { [path]: text })?.options).toEqual({ policy: 'oslo', changelog: 'off' });
  });

  it.each([
    ['setup.cfg', '[metadata]\nname = x\n'],
    ['setup.py', 'from setuptools import setup\n\nsetup()\n'],
  ])('is not seen in another %s', (path, text) => {
    expect(told(pbr, { [path]: text })).toBeNull();
  });
});
