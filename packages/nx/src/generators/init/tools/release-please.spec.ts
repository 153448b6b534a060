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
      },
    ],
    [
      'tags without components',
      { 'include-component-in-tag': false, packages: { '.': {} } },
      { projects: ['acme'], 'perProject.acme.tag': 'v{version}' },
    ],
  ])('%s', (_title, config, expected) => {
    expect(please(config)?.options).toEqual({
      policy: 'conventional',
      zeroMajor: 'strict',
      ...expected,
    });
  });
});
