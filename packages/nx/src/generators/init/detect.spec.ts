import { configSchema } from '@release-openmed/core';
import { composeOptions } from './compose-options';
import { detect } from './detect';
import { detectBranches } from './detect-branches';
import { findDisagreements } from './find-disagreements';
import { projectTable } from './project-table';
import { renderTable } from './render-table';
import { project } from './tags/workspace.fixture';

interface Made {
  readonly tags: readonly string[];
  readonly projects: readonly string[];
  readonly files?: Readonly<Record<string, unknown>>;
  readonly changelogs?: readonly string[];
  /** Names of projects that are not published. */
  readonly private?: readonly string[];
}

const detected = ({ tags, projects, files = {}, changelogs = [], private: hidden = [] }: Made) =>
  detect(
    {
      changelogs: new Map(changelogs.map((path) => [path, ''])),
      projects: projects.map(project).map((one) => ({
        ...one,
        releasable: !hidden.includes(one.name),
      })),
      tags: tags.map((name) => ({ name, reached: true })),
      folders: ['packages'],
      branches: { remoteDefault: 'main', nxBase: null, current: 'main' },
      nxMajor: 23,
      moves: [],
      files: new Map(Object.entries(files).map(([path, file]) => [path, JSON.stringify(file)])),
    },
    [],
  );

const written = (made: Made) => composeOptions(detected(made).hints).options;

const LERNA_HOLDER = { a: [{ path: '/lerna.json', pointer: '/version' }] };

describe('detect', () => {
  it.each<[string, Made, Record<string, unknown>]>([
    [
      'tags are believed more than settings',
      {
        tags: ['@acme/a@1.0.0', '@acme/b@1.0.0'],
        projects: ['@acme/a@1.0.0', '@acme/b@1.0.0'],
        files: {
          'nx.json': {
            release: {
              releaseTag: { pattern: 'never-{version}' },
              version: { conventionalCommits: true },
            },
          },
          'lerna.json': { version: '1.0.0' },
        },
      },
      {
        policy: { extends: 'conventional', types: { perf: 'none', revert: 'none' } },
        dependents: 'always',
        groups: { workspace: { projects: ['*'], versions: 'fixed' } },
        tag: '{project}@{version}',
        versionFiles: { '@acme/a': LERNA_HOLDER.a },
      },
    ],
    [
      'a fixed group has its tag from the tags',
      {
        tags: ['1.0.0'],
        projects: ['a@1.0.0', 'b@1.0.0'],
        files: { 'lerna.json': { version: '1.0.0' } },
      },
      {
        groups: { workspace: { projects: ['*'], versions: 'fixed', tag: '{version}' } },
        versionFiles: LERNA_HOLDER,
      },
    ],
    [
      'or else from the settings',
      { tags: [], projects: ['a', 'b'], files: { 'lerna.json': { version: '1.0.0' } } },
      {
        groups: { workspace: { projects: ['*'], versions: 'fixed', tag: 'v{version}' } },
        tag: '{project}@{version}',
        versionFiles: LERNA_HOLDER,
      },
    ],
    [
      'private members follow, and the one changelog is the group’s',
      {
        tags: ['v1.0.0'],
        projects: ['a@1.0.0', 'b@1.0.0', 'app@1.0.0', 'docs@0.1.0'],
        private: ['app', 'docs'],
        changelogs: ['CHANGELOG.md'],
        files: { 'nx.json': { release: { projects: ['*'], projectsRelationship: 'fixed' } } },
      },
      {
        dependents: 'always',
        groups: {
          workspace: {
            projects: ['*'],
            versions: 'fixed',
            tag: 'v{version}',
            private: true,
            changelog: 'CHANGELOG.md',
          },
        },
      },
    ],
    [
      'examples are left out by their folder',
      {
        tags: ['v1.0.0'],
        projects: [
          'a@1.0.0',
          'x@0.1.0 in examples/x',
          'y@0.1.0 in examples/deep/y',
          'example-z@1.0.0',
        ],
      },
      {
        projects: ['*', '!examples/**', '!example-z'],
        perProject: { a: { tag: 'v{version}' } },
      },
    ],
    [
      'but not those that are released, nor where settings say what is',
      {
        tags: ['a@1.0.0', 'x@0.1.0'],
        projects: ['a@1.0.0', 'x@0.1.0 in examples/x', 'y in examples/y'],
        files: { '.changeset/config.json': { ignore: ['b'] } },
      },
      { projects: ['*', '!b', '!y'], tag: '{project}@{version}' },
    ],
    [
      'one version without a setting',
      { tags: ['v1.0.0'], projects: ['a@1.0.0', 'b@1.0.0'] },
      { groups: { workspace: { projects: ['*'], versions: 'fixed', tag: 'v{version}' } } },
    ],
  ])('%s', (_title, made, expected) => {
    expect(written(made)).toEqual({ schemaVersion: 1, ...expected });
    expect(configSchema.safeParse(written(made)).success).toBe(true);
  });
});

describe('detectBranches', () => {
  it.each<[string | null, string | null, string | null, readonly unknown[]]>([
    [null, null, null, []],
    ['main', 'develop', 'feature', []],
    ['trunk', 'main', 'feature', [['trunk']]],
    [null, 'origin/develop', 'feature', [['develop']]],
    [null, null, 'devel', [['devel']]],
  ])('remote %s, nx %s, current %s', (remoteDefault, nxBase, current, expected) => {
    const hints = detectBranches({ remoteDefault, nxBase, current });
    expect(hints.map(({ value }) => value)).toEqual(expected);
  });
});

describe('findDisagreements', () => {
  const about = (made: Made) => findDisagreements(detected(made), []).map((each) => each.about);

  it.each<[string, Made, readonly string[]]>([
    ['nothing to say', { tags: [], projects: ['a@1.0.0', 'b'] }, []],
    ['all agree', { tags: ['a@1.0.0', 'b@2.0.0'], projects: ['a@1.0.0', 'b@2.0.1'] }, []],
    ['a file that says no version', { tags: ['a@1.0.0'], projects: ['a', 'b'] }, []],
    ['a file below', { tags: ['a@1.2.0'], projects: ['a@1.1.0', 'b'] }, ['a']],
    ['a file far above', { tags: ['a@1.2.0'], projects: ['a@3.1.0', 'b'] }, ['a']],
    ['a single project', { tags: ['v1.2.0'], projects: ['a@3.1.0'] }, ['a']],
    [
      'a member of a fixed group',
      {
        tags: ['v1.2.0'],
        projects: ['a@1.2.0', 'b@0.4.0'],
        files: { 'lerna.json': { version: '1.2.0' } },
      },
      ['workspace'],
    ],
    ['bare tags of nobody', { tags: ['v1.2.0'], projects: ['a@4.0.0', 'b@0.4.0'] }, ['v{version}']],
    [
      'old bare tags where others are',
      { tags: ['v1.2.0', 'a@4.0.0'], projects: ['a@4.0.0', 'b@0.4.0'] },
      [],
    ],
    [
      'bare tags of one of two',
      { tags: ['v1.2.0'], projects: ['a@1.2.0', 'b@1.2.0', 'c@9.0.0'] },
      ['v{version}'],
    ],
  ])('%s', (_title, made, expected) => {
    expect(about(made)).toEqual(expected);
  });

  it('is shown in the table', () => {
    const made = { tags: ['a@1.2.0', 'b@1.0.0'], projects: ['a@1.1.0', 'b@1.1.0', 'c', 'd@0.2.0'] };
    expect(renderTable(projectTable(detected(made), []))).toBe(
      [
        '  project  tags         last release  file says  agree',
        '  a        a@{version}  1.2.0         1.1.0      NO',
        '  b        b@{version}  1.0.0         1.1.0      yes, one step ahead',
        '  c        –            none          –          no tags yet',
        '  d        –            none          0.2.0      no tags yet',
      ].join('\n'),
    );
  });
});
