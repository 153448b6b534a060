import { buildFacts, type FactsSpec } from '../build-facts.fixture';
import { configOf } from '../config/config-of.fixture';
import { plannedRelease } from '../plan/release-plan.fixture';
import { stampEdits } from './stamp-edits';
import type { Stamped } from './stamped';

const projects = {
  core: { packageName: '@acme/core' },
  web: {},
  deid: { ecosystem: 'python' },
  app: { releasable: false },
} as const;

const core = plannedRelease('core@1.1.0');
const web = plannedRelease('web@1.0.1');
const deid = plannedRelease('deid@0.5.0rc1', { ecosystem: 'python' });
const released = (...releases: Stamped['releases']): Stamped => ({
  channel: 'rc',
  releases,
  ranges: [],
});
const range = (project: string, file: string, from: string, to: string) => ({
  project,
  file: `packages/${project}/${file}`,
  on: 'core',
  from,
  to,
});

/** `<old|new>` marks what is replaced. A file without a mark stays, and is no edit. */
type Marked = Readonly<Record<string, string>>;
const MARK = /<([^<>|]*)\|([^<>|]*)>/g;

type More = Partial<FactsSpec> & { readonly options?: object };

function edit(stamped: Stamped, files: Marked, { options, ...more }: More = {}) {
  const texts = Object.entries(files).map(
    ([path, text]) => [path, text.replace(MARK, '$1')] as const,
  );
  const facts = buildFacts({
    commits: [{ message: 'feat: x' }],
    files: new Map(texts.filter(([, text]) => text !== NOT_THERE)),
    ...more,
    projects: { ...projects, ...more.projects },
  });
  return stampEdits(stamped, facts, configOf(options));
}
const NOT_THERE = '';

function edited(stamped: Stamped, files: Marked, more: More = {}): Marked {
  const edits = edit(stamped, files, more);
  if (!edits.ok) throw new Error(JSON.stringify(edits.failures));
  return Object.fromEntries(edits.value.map(({ path, text }) => [path, text]));
}

function marked(files: Marked): Marked {
  const changed = Object.entries(files).filter(([, text]) => text.search(MARK) !== -1);
  return Object.fromEntries(changed.map(([path, text]) => [path, text.replace(MARK, '$2')]));
}

const holders = (
  ...versionFiles: readonly (readonly [path: string, pattern: string | null])[]
) => ({
  projects: {
    core: {
      packageName: '@acme/core',
      versionFiles: versionFiles.map(([path, pattern]) => ({ path, pattern })),
    },
  },
});

type Row = readonly [name: string, stamped: Stamped, files: Marked, more: Partial<FactsSpec>];

describe('what a stamp writes', () => {
  it.each<Row>([
    [
      'the version of an npm package, and no formatting',
      released(core),
      {
        'packages/core/package.json':
          '\uFEFF{\r\n\t"version" :  "<1.0.0|1.1.0>",\r\n\t"name": "@acme/core", "x": {"version": "9"}\r\n}',
      },
      {},
    ],
    [
      'that of a package which had none',
      released(core),
      { 'packages/core/package.json': '{\n\t"name": "@acme/core"<|,\n\t"version": "1.1.0">\n}\n' },
      {},
    ],
    [
      'the version of a Python project, spelled its way',
      released(deid),
      {
        'packages/deid/pyproject.toml':
          "[project] # me\nname='deid'\nversion   = '<0.4.0|0.5.0rc1>' # keep\n[tool.x]\nversion = '9'\n",
      },
      {},
    ],
    [
      'none where it is dynamic, but the file that it comes from',
      released(deid),
      {
        'packages/deid/pyproject.toml': '[project]\nname = "deid"\ndynamic = ["version"]\n',
        'packages/deid/about.py': '"""About."""\n__version__ = "<0.4.0|0.5.0rc1>"  # keep\n',
      },
      {
        projects: {
          deid: {
            ecosystem: 'python',
            versionFiles: [{ path: 'packages/deid/about.py', pattern: null }],
          },
        },
      },
    ],
    [
      'every other holder, by its kind or by a pattern',
      released(core),
      {
        'packages/core/package.json': '{ "name": "@acme/core", "version": "<1.0.0|1.1.0>" }',
        'packages/core/version.json': '{"version":"<1.0.0|1.1.0>"}',
        Makefile: 'A = 1.0.0\nVERSION = <1.0.0|1.1.0>\n',
      },
      holders(['packages/core/version.json', null], ['Makefile', 'VERSION = (?<version>.+)']),
    ],
    [
      'requirements that refuse a version, also of what is not released',
      { ...released(core), ranges: [range('app', 'package.json', '~1.0.0', '~1.1.0')] },
      {
        'packages/core/package.json': '{ "name": "@acme/core", "version": "<1.0.0|1.1.0>" }',
        'packages/app/package.json':
          '{ "private": true,\n  "devDependencies": {"@acme/core":"<~1.0.0|~1.1.0>","core":"~1.0.0"} }\n',
        'packages/web/package.json':
          '{ "name": "web", "version": "1.0.0", "dependencies": {"@acme/core": "~1.0.0"} }',
      },
      {},
    ],
    [
      'those of Python by the name in any spelling',
      { ...released(core), ranges: [range('deid', 'pyproject.toml', '==1.0.0', '==1.1.0')] },
      {
        'packages/deid/pyproject.toml':
          '[project]\nname = "deid"\ndependencies = [\n  "Acme ==1.0.0", # other\n  "Acme.Core[x] <==1.0.0|==1.1.0> ; extra == \'a\'",\n]\n',
      },
      { projects: { core: { packageName: 'acme_core', ecosystem: 'python' } } },
    ],
    [
      'a version and a requirement in one file',
      { ...released(core, web), ranges: [range('web', 'package.json', '1.0.0', '1.1.0')] },
      {
        'packages/web/package.json':
          '{"name":"web","version":"<1.0.0|1.0.1>","dependencies":{"@acme/core":"<1.0.0|1.1.0>"}}',
      },
      {},
    ],
    [
      'lockfiles, which repeat both',
      { ...released(core, deid), ranges: [range('app', 'package.json', '~1.0.0', '~1.1.0')] },
      {
        'package-lock.json':
          '{"packages":{"packages/core":{"name":"@acme/core","version":"<1.0.0|1.1.0>"},\n"packages/app":{"dependencies":{"@acme/core":"<~1.0.0|~1.1.0>"}}}}',
        'pnpm-lock.yaml':
          "importers:\n  packages/app:\n    dependencies:\n      '@acme/core':\n        specifier: <~1.0.0|~1.1.0> # keep\n        version: link:../core\n",
        'uv.lock':
          'version = 1\n\n[[package]]\nname = "deid"\nversion = "<0.4.0|0.5.0rc1>"\nsource = { editable = "packages/deid" }\n',
        'yarn.lock': '"@acme/core@1.0.0":\n  version "1.0.0"\n',
      },
      {},
    ],
    [
      'nothing that says it already, that is not there or that is somebody else’s',
      released(core),
      {
        'packages/core/package.json': '{ "name": "@acme/core", "version": "1.1.0" }',
        'packages/core/gone.json': NOT_THERE,
        'packages/web/package.json': '{ "name": "web", "version": "1.0.0" }',
      },
      holders(['packages/core/gone.json', null]),
    ],
    [
      'nothing at all for a project of tags alone',
      released(plannedRelease('chart@1.1.0')),
      {},
      { projects: { chart: { ecosystem: 'tag' } } },
    ],
  ])('%s', (_name, stamped, files, more) => {
    expect(edited(stamped, files, more)).toEqual(marked(files));
  });

  it('in the order of the paths, each with the projects whose release it is part of', () => {
    const stamped = {
      ...released(web, core),
      ranges: [range('app', 'package.json', '~1.0.0', '~1.1.0')],
    };
    const edits = edit(
      stamped,
      {
        VERSION: '1.0.0',
        'packages/web/package.json': '{"name":"web","version":"1.0.0"}',
        'packages/core/package.json': '{"name":"@acme/core","version":"1.0.0"}',
        'packages/app/package.json': '{"private":true,"dependencies":{"@acme/core":"~1.0.0"}}',
        'package-lock.json': '{"packages":{"packages/web":{"version":"1.0.0"}}}',
      },
      holders(['VERSION', null]),
    );
    const said = edits.ok
      ? edits.value.map(({ path, projects }) => `${path}: ${projects.join(' ')}`)
      : [];
    expect(said).toEqual([
      'VERSION: core',
      'package-lock.json: web core',
      'packages/app/package.json: app',
      'packages/core/package.json: core',
      'packages/web/package.json: web',
    ]);
  });
});

it('is part of the release of each project whose version stands in the one file', () => {
  const shared = { versionFiles: [{ path: 'VERSION', pattern: null }] };
  const edits = edit(
    released(core, plannedRelease('web@1.1.0')),
    { VERSION: '1.0.0', 'packages/core/package.json': '{"name":"@acme/core","version":"1.0.0"}' },
    { projects: { core: { ...projects.core, ...shared }, web: shared } },
  );
  const said = edits.ok
    ? edits.value.map(({ path, projects: of }) => `${path}: ${of.join(' ')}`)
    : [];
  expect(said).toEqual(['VERSION: core web', 'packages/core/package.json: core']);
});

describe('changelogs', () => {
  const section = '## 1.1.0 - 2026-11-21\n\n### Added\n\n- a thing\n\n';
  const changelog = `# Changelog\n\n## Unreleased\n\n<|${section}>## 1.0.0\n\n- all\n`;
  const path = 'packages/core/CHANGELOG.md';

  it.each(['stable', 'lts'] as const)('are written on %s', (channel) => {
    expect(edited({ ...released(core), channel }, { [path]: changelog })).toEqual(
      marked({ [path]: changelog }),
    );
  });

  it.each(['nightly', 'rc'] as const)('are not written on %s', (channel) => {
    expect(edited({ ...released(core), channel }, { [path]: changelog })).toEqual({});
  });

  const stable: Stamped = { ...released(core), channel: 'stable' };

  it('begin where there is none, also at the top', () => {
    expect(edited(stable, {})[path]).toContain(`## Unreleased\n\n${section.trimEnd()}`);
    expect(Object.keys(edited(stable, {}, { projects: { core: { root: '' } } }))).toEqual([
      'CHANGELOG.md',
    ]);
  });

  it.each([
    ['none', { changelog: 'off' }, []],
    ['none of its own', { changelog: { file: null } }, []],
    ['another', { changelog: { file: 'docs/news.md' } }, ['packages/core/docs/news.md']],
    [
      'what is said of the project',
      { changelog: 'off', perProject: { core: { changelog: { file: 'CHANGES' } } } },
      ['packages/core/CHANGES'],
    ],
    ['none for the project', { perProject: { core: { changelog: 'off' } } }, []],
  ])('are those that the options name: %s', (_name, options, paths) => {
    expect(Object.keys(edited(stable, {}, { options }))).toEqual(paths);
  });

  it('are not begun beside what tells changes already', () => {
    expect(edited(stable, { 'packages/core/HISTORY.md': '# History\n' })).toEqual({});
  });

  it('stay where they tell of the release already', () => {
    expect(edited(stable, { [path]: `# Changelog\n\n${section}` })).toEqual({});
  });

  it('link what changed, where the forge and a release before are known', () => {
    const remote = { name: 'origin', head: null, relation: 'ahead' as const };
    const web = { forge: 'github', url: 'https://github.com/acme/sdk' } as const;
    const first = { ...stable, releases: [{ ...core, from: null }] };
    const url = 'https://github.com/acme/sdk/compare/core@1.0.0...core@1.1.0';
    expect(edited(stable, {}, { remote: { ...remote, web } })[path]).toContain(url);
    expect(edited(stable, {}, { remote: { ...remote, web: null } })[path]).not.toContain(
      'https://github.com',
    );
    expect(edited(first, {}, { remote: { ...remote, web } })[path]).not.toContain('/compare/');
    const options = { changelog: { links: false } };
    expect(edited(stable, {}, { remote: { ...remote, web }, options })[path]).not.toContain(
      'https://github.com',
    );
  });
});

it('writes of a project that was overtaken its changelog alone', () => {
  const stamped: Stamped = {
    channel: 'stable',
    releases: [core, web],
    ranges: [range('web', 'package.json', '1.0.0', '1.1.0')],
    overtaken: new Set(['core']),
  };
  const files = {
    'package-lock.json':
      '{"packages":{"packages/core":{"version":"1.2.0"},"packages/web":{"version":"<1.0.0|1.0.1>"}}}',
    'packages/core/package.json': '{"name":"@acme/core","version":"1.2.0"}',
    'packages/web/package.json':
      '{"name":"web","version":"<1.0.0|1.0.1>","dependencies":{"@acme/core":"<1.0.0|1.1.0>"}}',
  };
  const {
    'packages/core/CHANGELOG.md': told,
    'packages/web/CHANGELOG.md': toldToo,
    ...rest
  } = edited(stamped, files);
  expect(rest).toEqual(marked(files));
  expect([told, toldToo]).toEqual([
    expect.stringContaining('1.1.0'),
    expect.stringContaining('1.0.1'),
  ]);
});

it('says all that is wrong with files at once', () => {
  const failed = edit(
    { ...released(core, web, deid), channel: 'stable' },
    {
      'packages/core/package.json': '{"name":"@acme/core","version":',
      'packages/core/notes.txt': 'no version',
      'packages/deid/pyproject.toml': '[project]\nversion = "0.4.0"\n',
      'packages/web/CHANGELOG.md': '# Changelog\n\n```\n',
    },
    holders(['packages/core/notes.txt', 'version (?<version>\\d.+)']),
  );
  const said = failed.ok ? [] : failed.failures.map(({ code, where }) => `${code} ${where}`);
  expect(said).toEqual([
    'manifest-malformed packages/core/package.json:1',
    'version-holder-not-found packages/core/notes.txt',
    'changelog-malformed packages/web/CHANGELOG.md:3',
  ]);
});
