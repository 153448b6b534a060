import type { Folder } from './folder';
import { inferProjects } from './infer-projects';

const folder = (root: string, holds: Partial<Folder>): Folder => ({
  root,
  packageJson: null,
  npmMember: false,
  projectJson: null,
  pyproject: null,
  pythonFile: null,
  ...holds,
});
const npm = (name: string | null, isPrivate = false) => ({
  packageJson: { name, private: isPrivate },
});
const python = (name: string | null, isPrivate = false) => ({
  pyproject: { name, private: isPrivate, requires: [], problem: null },
});
const top = folder('.', npm('acme', true));

const inferred = (folders: readonly Folder[], options?: Record<string, unknown>) =>
  Object.fromEntries(
    inferProjects(folders, options).map(({ root, name, targets }) => [
      root,
      [name ?? null, Object.keys(targets ?? {}).join(' ')],
    ]),
  );

describe('inferProjects', () => {
  it.each<[string, readonly Folder[], Record<string, readonly [string | null, string]>]>([
    [
      'the top is a project, named by its package.json',
      [top],
      { '.': ['acme', 'release-openmed release-due release-replay'] },
    ],
    [
      'the top without any manifest has the same name in every clone',
      [folder('.', {})],
      { '.': ['workspace', 'release-openmed release-due release-replay'] },
    ],
    [
      'a Python project is named by its distribution',
      [top, folder('libs/x', python('x-core'))],
      { 'libs/x': ['x-core', 'release-openmed release-check'] },
    ],
    [
      'a Python project without a name is named after its folder',
      [top, folder('libs/x', python(null))],
      { 'libs/x': ['x', 'release-openmed release-check'] },
    ],
    [
      'an npm package keeps the name that Nx gives',
      [top, folder('a', { ...npm('@acme/a'), npmMember: true })],
      { a: [null, 'release-openmed release-check'] },
    ],
    [
      'a folder with both is one project',
      [top, folder('a', { ...npm('@acme/a'), ...python('acme-a'), npmMember: true })],
      { a: [null, 'release-openmed release-check'] },
    ],
    [
      'a lone package.json beside pyproject.toml names nothing',
      [top, folder('a', { ...npm('@acme/a'), ...python('acme-a') })],
      { a: ['acme-a', 'release-openmed release-check'] },
    ],
    [
      'project.json names its folder',
      [top, folder('a', { projectJson: { name: 'a', tags: [] }, ...python('acme-a') })],
      { a: [null, 'release-openmed release-check'] },
    ],
    [
      'a top with a name that a package has',
      [top, folder('a', { ...npm('acme'), npmMember: true })],
      { '.': ['acme-workspace', 'release-openmed release-due release-replay'] },
    ],
    [
      'a distribution with a name that an npm package has',
      [top, folder('js/sdk', { ...npm('sdk'), npmMember: true }), folder('py/sdk', python('sdk'))],
      { 'py/sdk': ['sdk-python', 'release-openmed release-check'] },
    ],
    [
      'two copies of a distribution: the deeper one gives way',
      [top, folder('a/b/x', python('x')), folder('z/x', python('x')), folder('b/b/x', python('x'))],
      {
        'z/x': ['x', 'release-openmed release-check'],
        'a/b/x': ['x-python', 'release-openmed release-check'],
        'b/b/x': ['b-b-x', 'release-openmed release-check'],
      },
    ],
  ])('%s', (_title, folders, expected) => {
    expect(inferred(folders)).toMatchObject(expected);
  });

  it('keeps a private Python project in the graph, without a target', () => {
    expect(inferred([top, folder('a', python('a', true))])).toMatchObject({ a: ['a', ''] });
  });

  it.each<[string, Folder]>([
    ['a private package', folder('a', { ...npm('a', true), npmMember: true })],
    ['a package.json that Nx does not take for a project', folder('a', npm('a'))],
    ['a project.json alone', folder('a', { projectJson: { name: 'a', tags: ['go'] } })],
  ])('gives no target to %s', (_title, only) => {
    expect(inferred([top, only], { projects: ['*'] })).not.toHaveProperty('a');
  });

  it.each<[string, Record<string, unknown>]>([
    ['its name', { projects: ['*', 'chart'] }],
    ['its tag', { projects: ['tag:go'] }],
    ['its directory', { projects: ['deploy/chart'] }],
    ['a group', { groups: { ops: { projects: ['chart'], versions: 'fixed' } } }],
    ['its own section', { perProject: { chart: { tag: 'chart/v{version}' } } }],
  ])('releases a project without a manifest when the options name it by %s', (_title, options) => {
    const chart = folder('deploy/chart', { projectJson: { name: 'chart', tags: ['go'] } });
    expect(inferred([top, chart], options)).toMatchObject({
      'deploy/chart': [null, 'release-openmed release-check'],
    });
  });

  it('lets no mistake in the options stop the graph', () => {
    expect(() => inferred([top], { projects: 7, groups: [null], perProject: 'x' })).not.toThrow();
  });

  it('offers the channels as configurations and never caches', () => {
    const [root] = inferProjects([top], undefined);
    expect(root?.targets?.['release-openmed']).toMatchObject({
      cache: false,
      configurations: {
        nightly: { channel: 'nightly' },
        rc: { channel: 'rc' },
        stable: { channel: 'stable' },
      },
    });
  });
});
