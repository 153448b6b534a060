import { nxRelease } from './nx-release';
import { told } from './told.fixture';

const POLICY = { extends: 'conventional', types: { perf: 'none', revert: 'none' } };
const nx = (release: unknown, nxMajor = 23) =>
  told(nxRelease, { 'nx.json': { release } }, { nxMajor });

describe('nx release', () => {
  it.each([undefined, {}])('is not used: %j', (release) => {
    expect(nx(release)).toBeNull();
  });

  it.each<[string, object, Record<string, unknown>]>([
    [
      'fixed versions by default',
      { projects: 'packages/*' },
      {
        projects: ['packages/*'],
        'groups.workspace': { projects: ['packages/*'], versions: 'fixed' },
        'groups.workspace.tag': 'v{version}',
      },
    ],
    [
      'no changelogs',
      {
        projectsRelationship: 'independent',
        changelog: { workspaceChangelog: false, projectChangelogs: false },
      },
      { changelog: 'off' },
    ],
    [
      'one changelog of all that has one version',
      { changelog: { workspaceChangelog: { file: '{workspaceRoot}/docs/CHANGES.md' } } },
      {
        'groups.workspace': { projects: ['*'], versions: 'fixed' },
        'groups.workspace.tag': 'v{version}',
        'groups.workspace.changelog': 'docs/CHANGES.md',
      },
    ],
    [
      'changelogs of projects, and of the workspace besides',
      {
        projectsRelationship: 'independent',
        changelog: {
          workspaceChangelog: true,
          projectChangelogs: { file: '{projectRoot}/HISTORY.md' },
        },
      },
      { 'changelog.workspace': 'CHANGELOG.md', 'changelog.file': 'HISTORY.md' },
    ],
    [
      'changelogs where they usually are',
      { projectsRelationship: 'independent', changelog: { projectChangelogs: true } },
      {},
    ],
    [
      'independent versions',
      { projects: ['a', 'b'], projectsRelationship: 'independent' },
      { projects: ['a', 'b'] },
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
        'groups.sdk.tag': 'sdk-v{version}',
      },
    ],
    [
      'patterns of groups',
      {
        releaseTag: { pattern: 'all-{version}' },
        groups: {
          one: { projects: ['a'], releaseTag: { pattern: '{releaseGroupName}/{version}' } },
          two: { projects: ['b'] },
        },
      },
      {
        projects: ['a', 'b'],
        'groups.one': { projects: ['a'], versions: 'fixed' },
        'groups.one.tag': 'one/{version}',
        'groups.two': { projects: ['b'], versions: 'fixed' },
        'groups.two.tag': 'all-{version}',
      },
    ],
    [
      'a tag pattern',
      {
        projectsRelationship: 'independent',
        releaseTag: { pattern: 'release/{projectName}/{version}' },
      },
      { tag: 'release/{project}/{version}' },
    ],
    [
      'the older name of the same',
      { projectsRelationship: 'independent', releaseTagPattern: '{projectName}-v{version}' },
      { tag: '{project}-v{version}' },
    ],
    [
      'conventional commits',
      { projectsRelationship: 'independent', version: { conventionalCommits: true } },
      { policy: POLICY },
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
    expect(nx(release)?.options).toEqual({ zeroMajor: 'shift', dependents: 'always', ...expected });
  });

  it('does not shift bumps by itself before Nx 23', () => {
    const shift = { version: { adjustSemverBumpsForZeroMajorVersion: true } };
    expect(nx({ projectsRelationship: 'independent' }, 22)?.options['zeroMajor']).toBe('strict');
    expect(nx(shift, 22)?.options['zeroMajor']).toBe('shift');
  });

  it('says what it has no word for', () => {
    const left = nx({ versionPlans: true, version: { versionPrefix: '~' }, docker: false })?.left;
    expect(left).toEqual([
      expect.stringContaining('versionPlans'),
      expect.stringContaining('versionPrefix'),
    ]);
  });
});
