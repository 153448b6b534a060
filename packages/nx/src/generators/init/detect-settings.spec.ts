import { detectBranches } from './detect-branches';
import { detectNxRelease } from './detect-nx-release';
import { detectOtherTools } from './detect-other-tools';
import { detectReleasePlease } from './detect-release-please';
import type { Hint, KnownProject } from './hint';

const entries = (hints: readonly Hint[]) =>
  Object.fromEntries(hints.map(({ option, value }) => [option.join('.'), value]));
const nx = (release: unknown, major = 23) => entries(detectNxRelease({ release }, major));
const NX_POLICY = { extends: 'conventional', types: { perf: 'none', revert: 'none' } };

describe('detectNxRelease', () => {
  it.each<[string, unknown, Record<string, unknown>]>([
    ['no release section', undefined, {}],
    ['an empty one', {}, {}],
    [
      'fixed versions by default',
      { projects: 'packages/*' },
      {
        projects: ['packages/*'],
        'groups.workspace': { projects: ['packages/*'], versions: 'fixed' },
        zeroMajor: 'shift',
        dependents: 'always',
      },
    ],
    [
      'independent versions',
      { projects: ['a', 'b'], projectsRelationship: 'independent' },
      { projects: ['a', 'b'], zeroMajor: 'shift', dependents: 'always' },
    ],
    [
      'groups of their own kind',
      {
        projectsRelationship: 'independent',
        groups: {
          sdk: { projects: ['s*'], projectsRelationship: 'fixed' },
          apps: { projects: 'a*' },
        },
      },
      {
        projects: ['s*', 'a*'],
        'groups.sdk': { projects: ['s*'], versions: 'fixed' },
        zeroMajor: 'shift',
        dependents: 'always',
      },
    ],
    [
      'a tag pattern',
      {
        projectsRelationship: 'independent',
        releaseTag: { pattern: 'release/{projectName}/{version}' },
      },
      { tag: 'release/{project}/{version}', zeroMajor: 'shift', dependents: 'always' },
    ],
    [
      'the older name of the same',
      { projectsRelationship: 'independent', releaseTagPattern: '{projectName}-v{version}' },
      { tag: '{project}-v{version}', zeroMajor: 'shift', dependents: 'always' },
    ],
    [
      'a tag pattern with what we cannot say',
      {
        projectsRelationship: 'independent',
        releaseTag: { pattern: '{releaseGroupName}@{version}' },
      },
      { zeroMajor: 'shift', dependents: 'always' },
    ],
    [
      'conventional commits',
      { projectsRelationship: 'independent', version: { conventionalCommits: true } },
      { policy: NX_POLICY, zeroMajor: 'shift', dependents: 'always' },
    ],
    [
      'types of its own',
      {
        projectsRelationship: 'independent',
        conventionalCommits: {
          types: { docs: { semverBump: 'patch' }, feat: false, perf: { semverBump: 'patch' } },
        },
      },
      {
        policy: {
          extends: 'conventional',
          types: { perf: 'patch', revert: 'none', docs: 'patch', feat: 'none' },
        },
        zeroMajor: 'shift',
        dependents: 'always',
      },
    ],
    [
      'no shift below 1.0.0, no dependents',
      {
        projectsRelationship: 'independent',
        version: { adjustSemverBumpsForZeroMajorVersion: false, updateDependents: 'never' },
      },
      { zeroMajor: 'strict', dependents: 'never' },
    ],
  ])('%s', (_title, release, expected) => {
    expect(nx(release)).toEqual(expected);
  });

  it('knows that Nx 22 does not shift bumps unless told to', () => {
    expect(nx({ projectsRelationship: 'independent' }, 22)).toMatchObject({ zeroMajor: 'strict' });
    expect(nx({ version: { adjustSemverBumpsForZeroMajorVersion: true } }, 22)).toMatchObject({
      zeroMajor: 'shift',
    });
  });
});

const PROJECTS: readonly KnownProject[] = [
  { name: '@acme/a', packageName: '@acme/a', root: 'packages/a', releasable: true },
  { name: 'acme-core', packageName: 'acme-core', root: 'python/core', releasable: true },
];
const please = (config: unknown) => entries(detectReleasePlease(config, PROJECTS));

describe('detectReleasePlease', () => {
  it.each<[string, unknown, Record<string, unknown>]>([
    ['no file', undefined, {}],
    [
      'defaults',
      { packages: { 'packages/a': {}, './python/core/': {} } },
      {
        policy: 'conventional',
        zeroMajor: 'strict',
        projects: ['@acme/a', 'acme-core'],
        tag: '{name}-v{version}',
      },
    ],
    [
      'both switches below 1.0.0',
      { 'bump-minor-pre-major': true, 'bump-patch-for-minor-pre-major': true, packages: {} },
      { policy: 'conventional', zeroMajor: 'shift', tag: '{name}-v{version}' },
    ],
    [
      'only features become patches',
      { 'bump-patch-for-minor-pre-major': true, packages: {} },
      { policy: 'conventional', zeroMajor: 'patch', tag: '{name}-v{version}' },
    ],
    [
      'a package that differs',
      {
        'bump-minor-pre-major': true,
        packages: { 'packages/a': { 'bump-minor-pre-major': false } },
      },
      {
        policy: 'conventional',
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
      {
        policy: { extends: 'conventional', types: { docs: 'patch' } },
        zeroMajor: 'strict',
        tag: '{name}-v{version}',
      },
    ],
    [
      'its spelling of tags',
      {
        'tag-separator': '@',
        'include-v-in-tag': false,
        packages: { 'python/core': { component: 'python-core' } },
      },
      {
        policy: 'conventional',
        zeroMajor: 'strict',
        projects: ['acme-core'],
        tag: '{name}@{version}',
        'perProject.acme-core.tag': 'python-core@{version}',
      },
    ],
    [
      'tags without components',
      { 'include-component-in-tag': false, packages: { '.': {} } },
      { policy: 'conventional', zeroMajor: 'strict' },
    ],
  ])('%s', (_title, config, expected) => {
    expect(please(config)).toEqual(expected);
  });
});

describe('detectOtherTools', () => {
  const none = { lerna: undefined, changesets: undefined, setupCfg: undefined };

  it.each([
    ['nothing', none, {}],
    [
      'Lerna with one version',
      { ...none, lerna: { version: '3.0.0' } },
      { 'groups.workspace': { projects: ['*'], versions: 'fixed' } },
    ],
    [
      'Lerna without',
      {
        ...none,
        lerna: { version: 'independent', command: { version: { conventionalCommits: true } } },
      },
      { policy: 'conventional' },
    ],
    [
      'Changesets',
      { ...none, changesets: { fixed: [['a', 'b'], []] } },
      { 'groups.fixed-1': { projects: ['a', 'b'], versions: 'fixed' } },
    ],
    ['pbr', { ...none, setupCfg: '[metadata]\nname = x\n\n[pbr]\n' }, { policy: 'oslo' }],
  ])('%s', (_title, tools, expected) => {
    expect(entries(detectOtherTools(tools))).toEqual(expected);
  });
});

describe('detectBranches', () => {
  it.each<[string | null, string | null, string | null, Record<string, unknown>]>([
    [null, null, null, {}],
    ['main', 'develop', 'feature', {}],
    ['trunk', 'main', 'feature', { 'branches.stable': ['trunk'] }],
    [null, 'origin/develop', 'feature', { 'branches.stable': ['develop'] }],
    [null, null, 'devel', { 'branches.stable': ['devel'] }],
  ])('remote %s, nx %s, current %s', (remoteDefault, nxBase, current, expected) => {
    expect(entries(detectBranches({ remoteDefault, nxBase, current }))).toEqual(expected);
  });
});
