import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { preProcessFile } from 'typescript';
import { configSchema } from './config/config-schema';
import { RULES } from './gates/rules';

// It reads the disk, unlike other unit tests, because the source tree itself is what it tests.
const packages = resolve(__dirname, '../..');
const pagesFolder = resolve(packages, '../docs/codes');
const TEST = /\.(?:spec|functional|fixture)\.ts$/;

const sourcesOf = (name: string): readonly string[] =>
  readdirSync(join(packages, name, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !TEST.test(path))
    .map((path) => join(packages, name, 'src', path));
const read = (path: string): string => readFileSync(path, 'utf8');
const importsOf = (path: string): readonly string[] =>
  preProcessFile(read(path), true, true).importedFiles.map(({ fileName }) => fileName);
const pages = readdirSync(pagesFolder)
  .map((file) => basename(file, '.md'))
  .filter((name) => name !== 'README');

/** The folders of core in the order in which one may know another. */
const STAGES = [
  'names',
  'versions',
  'escape',
  'ecosystems',
  'channels',
  'evidence',
  'changelog',
  'config',
  'commits',
  'history',
  'policy',
  'plan',
  'gates',
  'apply',
  'replay',
  'report',
];
/** They put the stages together, so they know them all. */
const SPINE = ['plan-release.ts', 'index.ts'];

describe('the stages of core', () => {
  const core = join(packages, 'core/src');
  const files = sourcesOf('core').map((path) => relative(core, path).split(sep).join('/'));
  const stageOf = (path: string): string | null =>
    path.includes('/') ? path.slice(0, path.indexOf('/')) : null;

  it('are the folders that there are', () => {
    expect([...new Set(files.flatMap((path) => stageOf(path) ?? []))].sort()).toEqual(
      [...STAGES].sort(),
    );
  });

  it('import only stages before them, and root files', () => {
    const wrong = files
      .filter((path) => !SPINE.includes(path))
      .flatMap((path) => {
        const rank = STAGES.indexOf(stageOf(path) ?? '');
        return importsOf(join(core, path))
          .filter((name) => name.startsWith('.'))
          .flatMap((name) => {
            const target = relative(core, resolve(core, dirname(path), name))
              .split(sep)
              .join('/');
            const stage = existsSync(join(core, `${target}.ts`)) ? stageOf(target) : target;
            const allowed =
              stage === null
                ? !SPINE.includes(`${target}.ts`)
                : stageOf(path) === null
                  ? stage === 'names'
                  : STAGES.indexOf(stage) <= rank;
            return allowed ? [] : [`${path} imports ${target}`];
          });
      });
    expect(wrong).toEqual([]);
  });
});

describe('the packages', () => {
  const EDGES: Readonly<Record<string, readonly string[]>> = {
    core: [],
    surface: [],
    models: ['core'],
    nx: ['core', 'models', 'surface'],
  };
  const PURE = ['core', 'models'];

  it.each(Object.entries(EDGES))(
    '%s imports of this workspace %j at most, and says so in its manifest',
    (name, allowed) => {
      const imported = new Set(
        sourcesOf(name)
          .flatMap(importsOf)
          .flatMap((from) => /^@release-openmed\/([^/]+)/.exec(from)?.[1] ?? []),
      );
      expect([...imported].filter((other) => !allowed.includes(other))).toEqual([]);
      const { dependencies = {} } = JSON.parse(read(join(packages, name, 'package.json'))) as {
        dependencies?: Record<string, string>;
      };
      const declared = Object.keys(dependencies).flatMap(
        (other) => /^@release-openmed\/(.+)/.exec(other)?.[1] ?? [],
      );
      expect(declared.sort()).toEqual([...imported].sort());
    },
  );

  it.each(PURE)('%s knows neither Node, Nx nor the network', (name) => {
    const impure = sourcesOf(name).flatMap((path) =>
      importsOf(path)
        .filter((from) => /^(?:node:|nx(?:\/|$)|@nx\/)/.test(from))
        .map((from) => `${path}: ${from}`),
    );
    expect(impure).toEqual([]);
  });
});

describe('the rules', () => {
  const folder = join(__dirname, 'gates/rules');
  const onDisk = readdirSync(folder)
    .filter((file) => !TEST.test(file))
    .map((file) => basename(file, '.ts'))
    .sort();

  it('are the files of their folder, all in the list, and all can be set', () => {
    expect(RULES.map(({ name }) => name).sort()).toEqual(onDisk);
    expect([...configSchema.shape.rules.unwrap().keyType.options].sort()).toEqual(onDisk);
  });

  it.each(onDisk)('%s has a spec beside it and a page', (name) => {
    expect([existsSync(join(folder, `${name}.spec.ts`)), pages.includes(name)]).toEqual([
      true,
      true,
    ]);
  });
});

describe('the codes', () => {
  const literals = ['core', 'models', 'nx']
    .flatMap(sourcesOf)
    .flatMap((path) =>
      [...read(path).matchAll(/\b(?:code: |(?:failure|finding)\()'([a-z][a-z0-9-]*)'/g)].map(
        ([, code]) => code!,
      ),
    );
  const codes = [...new Set([...literals, ...RULES.map(({ name }) => name)])].sort();

  it('have a page each, and no page is left over', () => {
    expect(pages.sort()).toEqual(codes);
  });

  it.each(pages)('the page of %s shows its message, and the index leads to it', (code) => {
    const page = read(join(pagesFolder, `${code}.md`));
    expect(page).toMatch(new RegExp(`^# ${code}\\n`));
    expect(page).toContain('```');
    expect(read(join(pagesFolder, 'README.md'))).toContain(`](${code}.md)`);
  });
});

describe('the documents', () => {
  const top = resolve(packages, '..');
  const documents = [
    'README.md',
    'ARCHITECTURE.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    ...readdirSync(join(top, 'docs'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md'))
      .map((file) => join('docs', file)),
  ];
  const cells = read(join(top, 'README.md'))
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.slice(0, line.indexOf('|', 1)));
  const commandOptions = (executor: string): readonly string[] => {
    const { properties } = JSON.parse(
      read(join(packages, `nx/src/executors/${executor}/schema.json`)),
    ) as { properties: Record<string, { default?: unknown }> };
    return Object.entries(properties).map(
      ([name, option]) =>
        `--${option.default === true ? 'no-' : ''}${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    );
  };

  it.each([...Object.keys(configSchema.shape), ...commandOptions('release-openmed')])(
    'the README has %s in a table',
    (option) => {
      expect(cells.filter((cell) => cell.includes(`\`${option}\``))).toHaveLength(1);
    },
  );

  it.each(documents)('%s leads nowhere that is not there', (file) => {
    const links = [
      ...read(join(top, file))
        .replace(/```[\s\S]*?```|`[^`\n]*`/g, '')
        .matchAll(/\]\(([^)\s]+)\)/g),
    ].map(([, link]) => link!.split('#')[0]!);
    expect(
      links.filter(
        (link) =>
          link !== '' && !/^https?:/.test(link) && !existsSync(resolve(top, dirname(file), link)),
      ),
    ).toEqual([]);
  });
});
