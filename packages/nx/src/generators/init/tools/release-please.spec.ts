import { releasePlease } from './release-please';
import { known, told } from './told.fixture';

const projects = known('@acme/a in packages/a', 'acme-core in python/core', 'acme in .');
const please = (config: unknown) =>
  told(releasePlease, { 'release-please-config.json': config }, { projects });

describe('release-please', () => {
  it('is not used', () => {
    expect(told(releasePlease, {})).toBeNull();
  });

  it.each<[string, object, Record<string, unknown>]>([
    [
      'defaults',
      { packages: { 'packages/a': {}, './python/core/': {} } },
      { projects: ['@acme/a', 'acme-core'], tag: '{name}-v{version}' },
    ],
    [
      'both switches below 1.0.0',
      { 'bump-minor-pre-major': true, 'bump-patch-for-minor-pre-major': true, packages: {} },
      { zeroMajor: 'shift', tag: '{name}-v{version}' },
    ],
    [
      'only features become patches',
      { 'bump-patch-for-minor-pre-major': true, packages: {} },
      { zeroMajor: 'patch', tag: '{name}-v{version}' },
    ],
    [
      'a package that differs',
      {
        'bump-minor-pre-major': true,
        packages: { 'packages/a': { 'bump-minor-pre-major': false } },
      },
      {
        zeroMajor: 'minor',
        'perProject.@acme/a.zeroMajor': 'strict',
        projects: ['@acme/a'],
        tag: '{name}-v{version}',
      },
    ],
    [
      'visible types',
      {
        'changelog-sections': [
          { type: 'feat' },
          { type: 'docs', section: 'Docs' },
          { type: 'chore', hidden: true },
        ],
        packages: {},
      },
      { policy: { extends: 'conventional', types: { docs: 'patch' } }, tag: '{name}-v{version}' },
    ],
    [
      'its spelling of tags',
      {
        'tag-separator': '@',
        'include-v-in-tag': false,
        packages: { 'python/core': { component: 'python-core' } },
      },
      {
        projects: ['acme-core'],
        tag: '{name}@{version}',
        'perProject.acme-core.tag': 'python-core@{version}',
      },
    ],
    [
      'a package without a component in its tags',
      { packages: { '.': { 'include-component-in-tag': false }, 'packages/a': {} } },
      {
        projects: ['acme', '@acme/a'],
        tag: '{name}-v{version}',
        'perProject.acme.tag': 'v{version}',
        'perProject.acme.extraPaths': ['python/core/**'],
      },
    ],
    [
      'tags without components',
      { 'include-component-in-tag': false, packages: { '.': {} } },
      {
        projects: ['acme'],
        'perProject.acme.tag': 'v{version}',
        'perProject.acme.extraPaths': ['packages/a/**', 'python/core/**'],
      },
    ],
  ])('%s', (_title, config, expected) => {
    expect(please(config)?.options).toEqual({
      policy: 'conventional',
      zeroMajor: 'strict',
      ...expected,
    });
  });

  it('holds versions in its manifest and in extra files', () => {
    const config = {
      packages: {
        'python/core': {
          'extra-files': [
            'src/version.py',
            '/docs/data.json',
            { type: 'json', path: 'x.json', jsonpath: '$.a["b/c"]' },
            { type: 'toml', path: 'uv.lock', jsonpath: '$.package[?(@.name=="x")].version' },
            { type: 'xml', path: 'pom.xml', xpath: '/version' },
          ],
        },
      },
    };
    const files = {
      'release-please-config.json': config,
      '.release-please-manifest.json': { 'python/core': '1.4.0' },
    };
    const found = told(releasePlease, files, { projects });
    expect(found?.options['versionFiles.acme-core']).toEqual([
      { path: '/.release-please-manifest.json', pointer: '/python~1core' },
      { path: 'src/version.py', pattern: expect.stringContaining('x-release-please-version') },
      '/docs/data.json',
      { path: 'x.json', pointer: '/a/b~1c' },
    ]);
    expect(found?.versions).toEqual({ 'acme-core': '1.4.0' });
    expect(found?.left).toEqual([
      expect.stringContaining('uv.lock'),
      expect.stringContaining('pom.xml'),
    ]);
  });

  it('has packages that are linked, follow each other, and tell what changed elsewhere', () => {
    expect(
      please({
        plugins: ['node-workspace', { type: 'linked-versions', groupName: 'g', components: ['a'] }],
        packages: {
          'packages/a': { 'changelog-path': 'docs/CHANGES.md' },
          'python/core': { 'skip-changelog': true },
        },
      })?.options,
    ).toMatchObject({
      'groups.g': { projects: ['@acme/a'], versions: 'fixed' },
      dependents: 'always',
      'perProject.@acme/a.changelog': { file: 'docs/CHANGES.md' },
      'perProject.acme-core.changelog': 'off',
    });
  });

  it('says which packages are left out, and what it has no word for', () => {
    const left = told(
      releasePlease,
      {
        'release-please-config.json': {
          packages: {
            gone: {},
            app: {},
            'packages/a': { 'exclude-paths': ['x'], prerelease: true },
          },
        },
      },
      { projects: [...projects, { ...known('app in app')[0]!, releasable: false }] },
    )?.left;
    expect(left).toEqual([
      expect.stringContaining('gone: Nx knows no project'),
      expect.stringContaining('app: private'),
      expect.stringContaining('prerelease'),
      expect.stringContaining('exclude-paths'),
    ]);
  });
});
