import { compareSurfaces } from '../compare/compare-surfaces';
import { readSurface } from '../read-surface';
import type { Source } from '../source/source';
import type { Texts } from '../testing/compare-texts';
import { changesOf, surfaceOf, textSource } from '../testing/compare-texts';

const PYTHON = { language: 'python', manifest: { project: { name: 'pkg' } } } as const;
const TYPESCRIPT = {
  language: 'typescript',
  manifest: { name: 'pkg', main: 'dist/index.js' },
} as const;
const GOOD = 'def f(a): ...\ndef g(a): ...\n';

const python = (text: Texts) => surfaceOf(text, 'python');
const typescript = (text: Texts) => surfaceOf(text, 'typescript');

function bytesSource(path: string, bytes: Uint8Array): Source {
  return { files: [{ path, id: 'bytes' }], read: () => Promise.resolve(bytes) };
}

describe('sources that cannot be read well', () => {
  it.each([
    ['an open bracket', 'def f(a): ...\ndef g(:\n    x = [1, 2\n', 'syntax-error', 2],
    ['a print statement', 'def f(a):\n    print "x"\n', 'python-2', 2],
    ['an exec statement', 'exec "x"\ndef f(a): ...\n', 'python-2', 1],
    ['binary noise', '\u0000\u0001def f(\u0002)):::\n', 'syntax-error', 1],
  ])(
    'Python with %s is a diagnostic with its line, and undecided',
    async (_what, text, code, line) => {
      expect((await python(text)).diagnostics[0]).toMatchObject({
        code,
        file: 'pkg/__init__.py',
        line,
      });
      const changes = await changesOf(GOOD, text, 'python');
      expect(changes.length).toBeGreaterThan(0);
      expect(new Set(changes.map((change) => change.verdict))).toEqual(new Set(['undecided']));
    },
  );

  it.each([
    [
      'python',
      { 'pkg/__init__.py': 'from ._a import *\n', 'pkg/_a.py': GOOD },
      { 'pkg/__init__.py': 'from ._a import *\n', 'pkg/_a.py': 'def f(: ...\ndef h(): ...\n' },
    ],
    [
      'typescript',
      { 'src/index.ts': "export * from './a';\n", 'src/a.ts': 'export const a = 1, b = 2;\n' },
      { 'src/index.ts': "export * from './a';\n", 'src/a.ts': 'export const a = {{;\n' },
    ],
  ] as const)(
    '%s: what a star brings from a broken file is undecided',
    async (language, before, after) => {
      const changes = await changesOf(before, after, language);
      expect(changes.length).toBeGreaterThan(1);
      expect(new Set(changes.map((change) => change.verdict))).toEqual(new Set(['undecided']));
    },
  );

  it('two broken states that are the same file have not changed', async () => {
    expect(await changesOf('def f(:\n', 'def f(:\n', 'python')).toEqual([]);
  });

  it('reads an encoding that the file declares', async () => {
    const bytes = Buffer.from(
      '# -*- coding: latin-1 -*-\nNAME = "caf\xe9"\ndef f(a): ...\n',
      'latin1',
    );
    const surface = await readSurface(bytesSource('pkg/__init__.py', bytes), PYTHON);
    expect(surface.symbols.map((symbol) => symbol.name)).toEqual(['pkg.NAME', 'pkg.f']);
    expect(surface.symbols[0]!.declaration.value).toBe('"café"');
    expect(surface.diagnostics).toEqual([]);
  });

  it('says when bytes are in no known encoding, and reads on', async () => {
    const surface = await readSurface(
      bytesSource('pkg/__init__.py', Buffer.from('def f(a): "\xe9"\n', 'latin1')),
      PYTHON,
    );
    expect(surface.symbols).toHaveLength(1);
    expect(surface.diagnostics).toMatchObject([{ code: 'not-utf8' }]);
  });

  it.each(['symlink', 'submodule'] as const)('does not follow a %s', async (kind) => {
    const source: Source = {
      files: [{ path: 'pkg/__init__.py', id: 'x', kind }],
      read: () => Promise.reject(new Error('asked for')),
    };
    const surface = await readSurface(source, PYTHON);
    expect(surface.diagnostics).toMatchObject([{ code: kind, file: 'pkg/__init__.py' }]);
    const changes = compareSurfaces(await python(GOOD), surface).changes;
    expect(changes.map((change) => change.verdict)).toEqual([
      'undecided',
      'undecided',
      'undecided',
    ]);
  });

  it('says what could not be read', async () => {
    const source: Source = {
      files: [{ path: 'src/index.ts', id: 'x' }],
      read: () => Promise.reject(new Error('gone')),
    };
    expect((await readSurface(source, TYPESCRIPT)).diagnostics).toMatchObject([
      {
        code: 'unreadable',
        file: 'src/index.ts',
        message: expect.stringContaining('gone') as string,
      },
    ]);
  });

  it('says when there is nothing to read', async () => {
    expect((await readSurface(textSource({}), PYTHON)).diagnostics).toMatchObject([
      { code: 'no-sources' },
    ]);
  });

  it.each([
    null,
    7,
    'text',
    [],
    { project: 7, tool: [] },
    { project: { name: 7 }, tool: { setuptools: { packages: 7 } } },
  ])('takes any manifest: %j', async (manifest) => {
    await expect(
      readSurface(textSource({ 'pkg/__init__.py': GOOD }), { ...PYTHON, manifest }),
    ).resolves.toBeDefined();
    await expect(
      readSurface(textSource({ 'index.ts': 'export const a = 1;\n' }), { ...TYPESCRIPT, manifest }),
    ).resolves.toBeDefined();
  });
});

describe('sources that lead nowhere or in circles', () => {
  it('Python imports in a circle', async () => {
    const files = {
      'pkg/__init__.py': 'from .a import x as x\n',
      'pkg/a.py': 'from .b import x as x\n',
      'pkg/b.py': 'from .a import x as x\n',
    };
    const surface = await python(files);
    expect(surface.diagnostics.map((each) => each.code)).toContain('import-cycle');
    expect(
      (await changesOf({ 'pkg/__init__.py': 'x = 1\n' }, files, 'python')).find(
        (change) => change.symbol === 'pkg.x',
      ),
    ).toMatchObject({ verdict: 'undecided' });
  });

  it('Python star imports in a circle', async () => {
    const surface = await python({
      'pkg/__init__.py': 'from .a import *\n',
      'pkg/a.py': `from . import *\n${GOOD}`,
    });
    expect(surface.symbols.map((symbol) => symbol.name)).toEqual(
      expect.arrayContaining(['pkg.f', 'pkg.g']),
    );
  });

  it("a base class of itself, and classes that are each other's bases", async () => {
    await expect(
      changesOf('class A(A): ...\n', 'class A(A):\n    x = 1\n', 'python'),
    ).resolves.toHaveLength(1);
    await expect(
      changesOf(
        'class A(B): ...\nclass B(A): ...\n',
        'class A(B):\n    x = 1\nclass B(A): ...\n',
        'python',
      ),
    ).resolves.toHaveLength(1);
    await expect(
      changesOf(
        'export interface A extends B {}\nexport interface B extends A {}\n',
        'export interface A extends B { x: 1 }\nexport interface B extends A {}\n',
        'typescript',
      ),
    ).resolves.toBeDefined();
  });

  it('types that contain themselves', async () => {
    await expect(
      changesOf(
        'export type T = { next: T | null };\n',
        'export type T = { next: T | undefined };\n',
        'typescript',
      ),
    ).resolves.toBeDefined();
    await expect(
      changesOf(
        'export type A = B;\nexport type B = A;\n',
        'export type A = B | 1;\nexport type B = A;\n',
        'typescript',
      ),
    ).resolves.toBeDefined();
    await expect(
      changesOf('type A = B\ntype B = A | int\n', 'type A = B | str\ntype B = A\n', 'python'),
    ).resolves.toBeDefined();
  });

  it('a missing module', async () => {
    expect((await python('from .missing import x\n')).diagnostics).toMatchObject([
      { code: 'import-not-found', file: 'pkg/__init__.py', line: 1 },
    ]);
  });

  it('an exports map that leads nowhere', async () => {
    const surface = await readSurface(textSource({ 'src/index.ts': 'export const a = 1;\n' }), {
      language: 'typescript',
      manifest: { name: 'pkg', exports: { '.': './dist/index.js', './sub': './dist/sub.js' } },
    });
    expect(surface.entryPoints).toEqual([
      { name: 'pkg', kind: 'export', file: 'src/index.ts' },
      { name: 'pkg/sub', kind: 'export', file: null },
    ]);
    expect(surface.diagnostics).toMatchObject([{ code: 'exports-missing', file: 'package.json' }]);
  });
});

describe('sources of unusual size and depth', () => {
  const lines = Array.from({ length: 25_000 }, (_, index) => index);

  it('Python of 50,000 lines', async () => {
    const surface = await python(
      lines.map((index) => `def f${index}(a, b=1):\n    return a\n`).join(''),
    );
    expect(surface.symbols).toHaveLength(25_000);
  }, 60_000);

  it('TypeScript of 50,000 lines', async () => {
    const surface = await typescript(
      lines.map((index) => `export function f${index}(a: string):\n  void {}\n`).join(''),
    );
    expect(surface.symbols).toHaveLength(25_000);
  }, 60_000);

  it.each([
    ['parentheses', `x = ${'('.repeat(300)}1${')'.repeat(300)}\n`],
    ['lists', `x = ${'['.repeat(300)}${']'.repeat(300)}\n`],
    ['annotations', `def f(a: ${'list['.repeat(300)}int${']'.repeat(300)}): ...\n`],
    [
      'classes',
      Array.from({ length: 90 }, (_, depth) => `${' '.repeat(depth)}class C${depth}:\n`).join('') +
        `${' '.repeat(90)}x = 1\n`,
    ],
    [
      'conditions',
      Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}if a:\n`).join('') +
        `${' '.repeat(300)}x = 1\n`,
    ],
    ['sums', `__all__ = ${'["a"] + '.repeat(3000)}["b"]\na = b = 1\n`],
  ])(
    'Python with %s nested 300 deep',
    async (_what, text) => {
      await expect(changesOf(text, `${text}y = 1\n`, 'python')).resolves.not.toHaveLength(0);
    },
    20_000,
  );

  it.each([
    ['parentheses', `export const x = ${'('.repeat(300)}1${')'.repeat(300)};\n`],
    ['arrays', `export type T = ${'Array<'.repeat(300)}string${'>'.repeat(300)};\n`],
    ['objects', `export type T = ${'{ a: '.repeat(300)}string${' }'.repeat(300)};\n`],
    [
      'namespaces',
      `${'export namespace N { '.repeat(300)}export const x = 1; ${'}'.repeat(300)}\n`,
    ],
    ['parentheses far too deep', `export const x = ${'('.repeat(50_000)}1${')'.repeat(50_000)};\n`],
  ])(
    'TypeScript with %s nested 300 deep',
    async (_what, text) => {
      await expect(
        changesOf(text, `${text}export const y = 1;\n`, 'typescript'),
      ).resolves.not.toHaveLength(0);
    },
    20_000,
  );

  it('unions of a thousand members', async () => {
    const union = (count: number) =>
      Array.from({ length: count }, (_, index) => `'v${index}'`).join(' | ');
    const text = (count: number) => `export function f(a: ${union(count)}): void {}\n`;
    expect(await changesOf(text(1000), text(999), 'typescript')).toMatchObject([
      { verdict: 'breaking', reason: 'accepted-values-narrowed' },
    ]);
  }, 20_000);
});

describe('names that every object of JavaScript has', () => {
  it.each([
    ['a base', (name: string) => `class C(${name}): ...\n`],
    ['a keyword of a mark', (name: string) => `@deprecated(${name}="g")\ndef f(): ...\n`],
    ['the parameter of a mark', (name: string) => `@deprecated_arg(${name}="g")\ndef f(g): ...\n`],
    ['a name of typing', (name: string) => `from typing import ${name}\nx: ${name} = 1\n`],
    ['a type', (name: string) => `def f(a: ${name}[int]) -> ${name}: ...\n`],
    ['a member', (name: string) => `class C:\n    ${name}: int\n    def f(self): ...\n`],
  ])('Python: as %s they are names like any other', async (_where, text) => {
    const plain = JSON.stringify((await python(text('other'))).symbols);
    for (const name of ['constructor', 'toString', 'valueOf', 'hasOwnProperty']) {
      const { symbols } = await python(text(name));
      expect(symbols).toEqual(JSON.parse(plain.replaceAll('other', name)));
    }
  });
});
