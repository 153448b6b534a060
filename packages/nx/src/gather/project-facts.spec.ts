import { parseConfig } from '@release-openmed/core';
import { projectFacts } from './project-facts';

const json = (value: unknown): string => JSON.stringify(value, null, 2);
const FILES = new Map([
  ['package.json', json({ name: 'acme', private: true })],
  ['packages/a/package.json', json({ name: '@acme/a', version: '1.2.0' })],
  [
    'packages/b/package.json',
    json({
      name: '@acme/b',
      version: '2.0.0',
      dependencies: { '@acme/a': '^1.0.0', left: '1' },
      devDependencies: { '@acme/a': '*' },
    }),
  ],
  [
    'apps/web/package.json',
    json({ name: 'web', private: true, dependencies: { '@acme/b': 'workspace:^' } }),
  ],
  ['python/core/pyproject.toml', '[project]\nname = "acme_core"\nversion = "0.3.0"\n'],
  [
    'python/app/pyproject.toml',
    '[project]\nname = "acme-app"\ndynamic = ["version"]\ndependencies = ["Acme.Core>=0.3,<1"]\n[tool.hatch.version]\npath = "src/app/__about__.py"\n[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n',
  ],
  ['python/app/src/app/__about__.py', '__version__ = "1.0.0"\n'],
  ['both/package.json', json({ name: '@acme/both', version: '3.0.0' })],
  [
    'both/pyproject.toml',
    '[project]\nname = "acme-both"\nversion = "3.0.0"\ndependencies = ["acme-core"]\n',
  ],
]);
const NODES = Object.fromEntries(
  [
    ['acme', '.'],
    ['@acme/a', 'packages/a'],
    ['@acme/b', 'packages/b'],
    ['web', 'apps/web'],
    ['acme-core', 'python/core'],
    ['acme-app', 'python/app'],
    ['@acme/both', 'both'],
    ['chart', 'deploy/chart'],
  ].map(([name, root]) => [
    name,
    { data: { root: root ?? '', tags: name === 'chart' ? ['ops'] : [] } },
  ]),
);

function facts(
  options: unknown = {},
  at: { readonly prefix?: string; readonly files?: ReadonlyMap<string, string> } = {},
) {
  const config = parseConfig(options);
  if (!config.ok) throw new Error(json(config.failures));
  return projectFacts({
    nodes: NODES,
    config: config.value,
    files: at.files ?? FILES,
    workspacePrefix: at.prefix ?? '',
  });
}

function project(name: string, options?: unknown) {
  const result = facts(options);
  if (!result.ok) throw new Error(json(result.failures));
  return result.value.find((candidate) => candidate.name === name);
}

const failures = (result: ReturnType<typeof facts>) =>
  result.ok ? [] : result.failures.map(({ code, where }) => `${code} ${where}`);
const releasable = (options?: unknown) => {
  const result = facts(options);
  return result.ok
    ? result.value
        .filter((candidate) => candidate.releasable)
        .map(({ name }) => name)
        .sort()
    : failures(result);
};

describe('projectFacts', () => {
  it('describes an npm project', () => {
    expect(project('@acme/b')).toEqual({
      name: '@acme/b',
      releasable: true,
      root: 'packages/b',
      ecosystem: 'npm',
      packageName: '@acme/b',
      fileVersion: '2.0.0',
      group: null,
      manifests: ['packages/b/package.json'],
      versionFiles: [],
      versionKnown: true,
      dependencies: [
        { on: '@acme/a', kind: 'runtime', range: '^1.0.0', file: 'packages/b/package.json' },
        { on: '@acme/a', kind: 'dev', range: '*', file: 'packages/b/package.json' },
      ],
    });
  });

  it('finds the file of a dynamic version, and a requirement by its normalised name', () => {
    expect(project('acme-app')).toMatchObject({
      ecosystem: 'python',
      packageName: 'acme-app',
      fileVersion: '1.0.0',
      versionFiles: [{ path: 'python/app/src/app/__about__.py' }],
      dependencies: [
        { on: 'acme-core', kind: 'runtime', range: '>=0.3,<1', file: 'python/app/pyproject.toml' },
      ],
    });
  });

  it('takes a folder with both manifests for one npm project that also requires Python projects', () => {
    expect(project('@acme/both')).toMatchObject({
      ecosystem: 'npm',
      packageName: '@acme/both',
      manifests: ['both/package.json', 'both/pyproject.toml'],
      dependencies: [{ on: 'acme-core', file: 'both/pyproject.toml' }],
    });
  });

  it('lists what is not released, since it owns paths and has ranges', () => {
    expect(project('web')).toMatchObject({
      releasable: false,
      dependencies: [{ on: '@acme/b', range: 'workspace:^' }],
    });
  });

  it.each<[string, unknown, readonly string[]]>([
    ['what may be published', {}, ['@acme/a', '@acme/b', '@acme/both', 'acme-app', 'acme-core']],
    ['what is selected by directory', { projects: ['packages/*'] }, ['@acme/a', '@acme/b']],
    [
      'not what is excluded',
      { projects: ['!@acme/both'] },
      ['@acme/a', '@acme/b', 'acme-app', 'acme-core'],
    ],
    [
      'what is named without being publishable',
      { projects: ['tag:ops', 'web', '@acme/a'] },
      ['@acme/a', 'chart', 'web'],
    ],
  ])('releases %s', (_title, options, expected) => {
    expect(releasable(options)).toEqual(expected);
  });

  it('releases a named project by its tag alone', () => {
    expect(project('chart', { projects: ['*', 'chart'] })).toMatchObject({
      releasable: true,
      ecosystem: 'tag',
      packageName: null,
      fileVersion: null,
      manifests: [],
    });
  });

  it('knows groups and further version files', () => {
    const options = {
      groups: { sdk: { projects: ['packages/*'], versions: 'fixed' } },
      versionFiles: {
        '@acme/a': [
          'src/version.ts',
          { path: '../shared.txt', pattern: 'v(?<version>.+)' },
          { path: '/lerna.json', pointer: '/version' },
        ],
      },
    };
    expect(project('@acme/a', options)).toMatchObject({
      group: 'sdk',
      versionFiles: [
        { path: 'packages/a/src/version.ts', pattern: null },
        { path: 'packages/shared.txt', pattern: 'v(?<version>.+)' },
        { path: 'lerna.json', pattern: null, pointer: '/version' },
      ],
    });
  });

  it('takes the version of a project without a manifest from what the options name', () => {
    const holder = { path: '/charts.yaml', pointer: '/chart/version' };
    const options = { projects: ['chart'], versionFiles: { chart: [holder] } };
    const files = new Map([...FILES, ['sub/ws/charts.yaml', 'chart: { version: 1.4.0 }\n']]);
    const result = facts(options, { prefix: 'sub/ws/', files });
    expect(result.ok && result.value.find(({ name }) => name === 'chart')).toMatchObject({
      fileVersion: '1.4.0',
      versionFiles: [{ path: 'sub/ws/charts.yaml', pattern: null, pointer: '/chart/version' }],
    });
  });

  it('reads what a requirement leaves to a catalog where it stands', () => {
    const manifest = { name: '@acme/b', dependencies: { '@acme/a': 'catalog:' } };
    const files = new Map([
      ...[...FILES].map(([path, text]) => [`js/${path}`, text] as const),
      ['js/packages/b/package.json', JSON.stringify(manifest)],
      ['js/pnpm-workspace.yaml', 'catalog: { "@acme/a": ^1.0.0 }\n'],
    ]);
    const result = facts({}, { prefix: 'js/', files });
    const found = result.ok ? result.value.find(({ name }) => name === '@acme/b') : undefined;
    expect(found?.dependencies).toEqual([
      { on: '@acme/a', kind: 'runtime', range: '^1.0.0', file: 'js/pnpm-workspace.yaml' },
    ]);
    const broken = new Map([...files, ['js/pnpm-workspace.yaml', 'catalog: [\n']]);
    expect(failures(facts({}, { prefix: 'js/', files: broken }))).toEqual([
      'manifest-malformed js/pnpm-workspace.yaml:2',
    ]);
  });

  it('puts the workspace’s folder before every path', () => {
    const files = new Map([...FILES].map(([path, text]) => [`sub/ws/${path}`, text]));
    const result = facts({}, { prefix: 'sub/ws/', files });
    expect(result).toMatchObject({ ok: true });
    expect(result.ok && result.value.map(({ root }) => root)).toEqual([
      'sub/ws',
      'sub/ws/apps/web',
      'sub/ws/both',
      'sub/ws/deploy/chart',
      'sub/ws/packages/a',
      'sub/ws/packages/b',
      'sub/ws/python/app',
      'sub/ws/python/core',
    ]);
  });

  it.each<[string, unknown, readonly string[]]>([
    [
      'a project that does not exist',
      { perProject: { '@acme/A': {} }, versionFiles: { nope: ['x'] } },
      [
        'config-unknown-project options.perProject.@acme/A',
        'config-unknown-project options.versionFiles.nope',
      ],
    ],
    [
      'a pattern that matches nothing',
      {
        projects: ['packages/*', 'examples/*', '!example-*', 'tag:ops', '*'],
        cadence: {
          freezes: [{ from: '2026-12-24', to: '2026-12-26', reason: 'x', projects: ['tag:non'] }],
        },
        groups: { x: { projects: ['tag:none', '!@acme/b', '@acme/a'], versions: 'fixed' } },
      },
      [
        'pattern-unmatched options.projects',
        'pattern-unmatched options.projects',
        'pattern-unmatched options.cadence.freezes.0.projects',
        'pattern-unmatched options.groups.x.projects',
      ],
    ],
    [
      'a project of two groups',
      {
        groups: {
          x: { projects: ['@acme/a'], versions: 'fixed' },
          y: { projects: ['packages/*'], versions: 'fixed' },
        },
      },
      ['group-overlap options.groups.y.projects'],
    ],
    [
      'a version file outside',
      { versionFiles: { '@acme/a': ['../../../etc/version'] } },
      ['version-file-outside options.versionFiles.@acme/a'],
    ],
    [
      'a version file above the workspace’s folder',
      { versionFiles: { '@acme/a': ['/../version', '//etc/version'] } },
      [
        'version-file-outside options.versionFiles.@acme/a',
        'version-file-outside options.versionFiles.@acme/a',
      ],
    ],
    [
      'a version file inside .git',
      { versionFiles: { acme: ['.git/config'] } },
      ['version-file-outside options.versionFiles.acme'],
    ],
  ])('refuses %s', (_title, options, expected) => {
    expect(failures(facts(options))).toEqual(expected);
  });

  it('names file and line of every malformed manifest at once', () => {
    const files = new Map([
      ...FILES,
      ['packages/a/package.json', '{\n "name": '],
      ['python/core/pyproject.toml', '[project]\nname = = 1\n'],
    ]);
    expect(failures(facts({}, { files }))).toEqual([
      'manifest-malformed packages/a/package.json:2',
      'manifest-malformed python/core/pyproject.toml:2',
    ]);
  });

  it('joins nothing by a name that two projects share', () => {
    const files = new Map([
      ...FILES,
      ['packages/a/package.json', json({ name: '@acme/both', version: '1.0.0' })],
      [
        'packages/b/package.json',
        json({ name: '@acme/b', version: '1.0.0', dependencies: { '@acme/both': '1' } }),
      ],
    ]);
    const result = facts({}, { files });
    expect(result.ok && result.value.find(({ name }) => name === '@acme/b')?.dependencies).toEqual(
      [],
    );
  });
});
