import { createMemoryCache } from '../source/create-memory-cache';
import { readSurface } from '../read-surface';
import { textSource } from '../testing/compare-texts';

const CODE = 'def f(): ...\n';
const TS = 'export const a = 1;\n';

describe('where Python distributions keep their modules', () => {
  it.each([
    [
      'a flat package',
      { name: 'acme' },
      {},
      ['acme/__init__.py', 'tests/test_a.py', 'setup.py', 'docs/conf.py'],
      ['acme'],
    ],
    [
      'a src layout',
      { name: 'acme' },
      {},
      ['src/acme/__init__.py', 'src/acme/a.py', 'tests/__init__.py'],
      ['acme', 'acme.a'],
    ],
    [
      'a name with a dash',
      { name: 'Acme-Tools' },
      {},
      ['acme_tools/__init__.py', 'other/__init__.py'],
      ['acme_tools'],
    ],
    ['a single module', { name: 'acme' }, {}, ['acme.py', 'conftest.py'], ['acme']],
    [
      'a namespace package',
      { name: 'acme-storage' },
      {},
      ['acme/storage/__init__.py', 'acme/storage/blob.py'],
      ['acme.storage', 'acme.storage.blob'],
    ],
    [
      'setuptools with a folder',
      { name: 'x' },
      { setuptools: { 'package-dir': { '': 'lib' } } },
      ['lib/acme/__init__.py', 'other/__init__.py'],
      ['acme'],
    ],
    [
      'setuptools with packages',
      { name: 'x' },
      { setuptools: { packages: ['acme'] } },
      ['acme/__init__.py', 'other/__init__.py'],
      ['acme'],
    ],
    [
      'setuptools with find',
      { name: 'x' },
      { setuptools: { packages: { find: { where: ['python'], include: ['acme*'] } } } },
      ['python/acme/__init__.py', 'python/other/__init__.py'],
      ['acme'],
    ],
    [
      'Poetry',
      { name: 'x' },
      { poetry: { packages: [{ include: 'acme', from: 'lib' }] } },
      ['lib/acme/__init__.py', 'acme/__init__.py'],
      ['acme'],
    ],
    [
      'Hatch',
      { name: 'x' },
      { hatch: { build: { targets: { wheel: { packages: ['source/acme'] } } } } },
      ['source/acme/__init__.py'],
      ['acme'],
    ],
    [
      'Flit',
      { name: 'x' },
      { flit: { module: { name: 'acme' } } },
      ['acme.py', 'other.py'],
      ['acme'],
    ],
    [
      'uv',
      { name: 'x' },
      { uv: { 'build-backend': { 'module-name': 'acme', 'module-root': '' } } },
      ['acme/__init__.py', 'other/__init__.py'],
      ['acme'],
    ],
    [
      'private modules',
      { name: 'acme' },
      {},
      ['acme/__init__.py', 'acme/_a.py', 'acme/_b/c.py', 'acme/__main__.py'],
      ['acme'],
    ],
    ['stubs of their own', { name: 'acme-stubs' }, {}, ['acme-stubs/__init__.pyi'], ['acme']],
  ])('%s', async (_what, project, tool, paths, modules) => {
    const files = Object.fromEntries(paths.map((path) => [path, CODE]));
    const surface = await readSurface(textSource(files), {
      language: 'python',
      manifest: { project, tool },
    });
    expect(surface.entryPoints.map((entry) => entry.name)).toEqual(modules);
  });
});

describe('where npm packages keep what they export', () => {
  it.each([
    ['main', { main: './dist/index.js' }, ['src/index.ts'], { pkg: 'src/index.ts' }],
    ['nothing said', {}, ['index.js'], { pkg: 'index.js' }],
    [
      'types beside JavaScript',
      { main: 'index.js', types: 'index.d.ts' },
      ['index.js', 'index.d.ts'],
      { pkg: 'index.d.ts' },
    ],
    [
      'a source before its declarations',
      { types: 'dist/index.d.ts' },
      ['dist/index.d.ts', 'src/index.ts'],
      { pkg: 'src/index.ts' },
    ],
    ['one string', { exports: './lib/main.js' }, ['src/main.ts'], { pkg: 'src/main.ts' }],
    [
      'conditions',
      {
        exports: {
          import: { types: './dist/a.d.ts', default: './dist/a.mjs' },
          require: './dist/b.cjs',
        },
      },
      ['src/a.ts', 'src/b.ts'],
      { pkg: 'src/a.ts' },
    ],
    [
      'subpaths',
      {
        exports: {
          '.': './dist/index.js',
          './sub': './dist/sub/index.js',
          './package.json': './package.json',
        },
      },
      ['src/index.ts', 'src/sub/index.ts'],
      { pkg: 'src/index.ts', 'pkg/sub': 'src/sub/index.ts', 'pkg/package.json': null },
    ],
    [
      'a pattern',
      { exports: { './*': './dist/*.js', './internal/*': null } },
      ['src/a.ts', 'src/b/c.ts', 'src/internal/x.ts'],
      { 'pkg/a': 'src/a.ts', 'pkg/b/c': 'src/b/c.ts' },
    ],
    [
      'several formats',
      { exports: { '.': { import: './dist/esm/index.mjs', require: './dist/cjs/index.cjs' } } },
      ['src/index.ts'],
      { pkg: 'src/index.ts' },
    ],
    [
      'a bundle of another name',
      { main: 'dist/pkg.umd.js' },
      ['src/index.ts'],
      { pkg: 'src/index.ts' },
    ],
    [
      'a command',
      { main: 'dist/index.js', bin: { run: './dist/cli.js' } },
      ['src/index.ts', 'src/cli.ts'],
      { pkg: 'src/index.ts', run: 'src/cli.ts' },
    ],
  ])('%s', async (_what, manifest, paths, expected) => {
    const files = Object.fromEntries(paths.map((path) => [path, TS]));
    const surface = await readSurface(textSource(files), {
      language: 'typescript',
      manifest: { name: 'pkg', ...manifest },
    });
    expect(
      Object.fromEntries(surface.entryPoints.map((entry) => [entry.name, entry.file])),
    ).toEqual(expected);
  });

  it('maps the folders that tsconfig names', async () => {
    const files = {
      'tsconfig.json':
        '{\n  // comment\n  "compilerOptions": { "outDir": "./made", "rootDir": "code", },\n}\n',
      'code/index.ts': TS,
    };
    const surface = await readSurface(textSource(files), {
      language: 'typescript',
      manifest: { name: 'pkg', main: 'made/index.js' },
    });
    expect(surface.entryPoints).toEqual([{ name: 'pkg', kind: 'export', file: 'code/index.ts' }]);
  });
});

describe('what is asked for', () => {
  it('reads no file that nothing public leads to, and none that the cache has', async () => {
    const files = {
      'pkg/__init__.py': 'from ._a import f\n',
      'pkg/_a.py': CODE,
      'pkg/_b.py': CODE,
    };
    const asked: string[] = [];
    const source = {
      ...textSource(files),
      read: (path: keyof typeof files) => {
        asked.push(path);
        return Promise.resolve(files[path]);
      },
    };
    const options = {
      language: 'python',
      manifest: { project: { name: 'pkg' } },
      cache: createMemoryCache(),
    } as const;
    const first = await readSurface(source as ReturnType<typeof textSource>, options);
    expect(asked).toEqual(['pkg/__init__.py', 'pkg/_a.py']);
    const second = await readSurface(source as ReturnType<typeof textSource>, options);
    expect(asked).toHaveLength(2);
    expect(second).toEqual(first);
  });

  it('a cache may be written and read back', async () => {
    const cache = new Map<string, unknown>();
    const source = textSource({ 'pkg/__init__.py': `class A:\n    x: int = 1\n${CODE}` });
    const options = { language: 'python', manifest: { project: { name: 'pkg' } } } as const;
    const first = await readSurface(source, { ...options, cache });
    const copy = new Map(JSON.parse(JSON.stringify([...cache])) as [string, unknown][]);
    expect(
      await readSurface(
        { ...source, read: () => Promise.reject(new Error('asked')) },
        { ...options, cache: copy },
      ),
    ).toEqual(first);
  });
});
