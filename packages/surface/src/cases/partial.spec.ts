import fc from 'fast-check';
import { compareSources } from '../compare-sources';
import { compareSurfaces } from '../compare/compare-surfaces';
import { listDeprecations } from '../list-deprecations';
import { readDeprecations } from '../read-deprecations';
import { createMemoryCache } from '../source/create-memory-cache';
import type { Source } from '../source/source';
import type { Language } from '../surface/surface';
import { partialChangesOf, surfaceOf, textSource } from '../testing/compare-texts';
import { editPython, pythonFiles, pythonPackage } from '../testing/generate-python.mjs';
import {
  editTypescript,
  typescriptFiles,
  typescriptPackage,
} from '../testing/generate-typescript.mjs';

type Files = Readonly<Record<string, string>>;

/**
 * Lines that files are made of, so few names that they meet: definitions, and every way to take over
 * what another file defines.
 */
const LINES: Readonly<Record<Language, readonly string[]>> = {
  python: [
    'def N(a: int): ...',
    'def N(a: int, b): ...',
    'class N:\n    def m(self): ...',
    'class N:\n    def m(self, b): ...\n    x: int = 1',
    'from .F import N',
    'from . import F',
    'from .F import *',
    'from pkg.F import N as M',
    'import pkg.F',
    'class N(M):\n    y: M = None',
    'class N(F.M): ...',
    'def N(a: M) -> "M": ...',
    'M = N',
    '__all__ = ["N", "M"]',
    'try:\n    from .F import N\nexcept ImportError:\n    N = None',
    '@M\ndef N(a): ...',
    'def N(f):\n    return f',
    '@deprecated("1.0")\ndef N(a): ...',
    'def N(a):\n    """Old.\n\n    .. deprecated:: 1.0\n    """',
  ],
  typescript: [
    'export function N(a: number): void {}',
    'export function N(a: number, b: string): void {}',
    'export class N { m(): void {} }',
    'export class N { m(b: string): void {} x = 1; }',
    'export interface N { a: string }',
    'export interface N { a: string; b?: number }',
    "export { N } from './F';",
    "export { N as M } from './F';",
    "export * from './F';",
    "export * as N from './F';",
    "import { N } from './F';",
    "import * as F from './F';",
    'export function N(a: M): void {}',
    'export class N extends M { y: M; }',
    'export interface N extends M { z: M }',
    'export const N: F.M = null;',
    'export { N };',
    'export type N = M;',
    '/** @deprecated use other */\nexport function N(): void {}',
  ],
};

const PATHS: Readonly<Record<Language, readonly string[]>> = {
  python: ['__init__', 'aa', 'bb', 'cc', 'dd', '_ee'].map((name) => `pkg/${name}.py`),
  typescript: ['index', 'aa', 'bb', 'cc', 'dd', 'ee'].map((name) => `src/${name}.ts`),
};

function textsOf(language: Language): fc.Arbitrary<string> {
  const line = fc
    .tuple(
      fc.constantFrom(...LINES[language]),
      fc.constantFrom('one', 'Two', 'Three'),
      fc.constantFrom('one', 'Two', 'Three'),
      fc.constantFrom('aa', 'bb', 'cc', 'dd', language === 'python' ? '_ee' : 'ee'),
    )
    .map(([text, name, other, file]) =>
      text.replace(/\bN\b/g, name).replace(/\bM\b/g, other).replace(/\bF\b/g, file),
    );
  return fc.array(line, { maxLength: 4 }).map((lines) => `${lines.join('\n')}\n`);
}

/** A package, and the same with other texts for some of its files, or none. */
function pairs(language: Language): fc.Arbitrary<readonly [Files, Files]> {
  const [entry, ...others] = PATHS[language] as readonly [string, ...string[]];
  const texts = textsOf(language);
  const stars = fc.subarray(others).map((paths) => paths.map((path) => star(language, path)));
  const before = fc
    .tuple(stars, fc.tuple(...others.map(() => texts)), texts)
    .map(([head, rest, own]): Files => ({
      [entry]: `${head.join('\n')}\n${own}`,
      ...Object.fromEntries(others.map((path, at) => [path, rest[at]!])),
    }));
  const edits = fc.dictionary(fc.constantFrom(entry, ...others), fc.option(texts), { maxKeys: 2 });
  return fc
    .tuple(before, edits)
    .map(([files, edited]) => [
      files,
      Object.fromEntries(
        Object.entries({ ...files, ...edited }).filter(
          (each): each is [string, string] => each[1] !== null,
        ),
      ),
    ]);
}

function star(language: Language, path: string): string {
  const name = path.slice(4, path.lastIndexOf('.'));
  return language === 'python' ? `from .${name} import *` : `export * from './${name}';`;
}

function generated(language: Language, seed: number): readonly [Files, Files] {
  if (language === 'python') {
    const base = pythonPackage(seed, { files: 8, unitsPerFile: 10 });
    return [pythonFiles(base), pythonFiles(editPython(base, seed, 2).modules)];
  }
  const base = typescriptPackage(seed, { files: 8, unitsPerFile: 10 });
  return [typescriptFiles(base), typescriptFiles(editTypescript(base, seed, 2).modules)];
}

const MANIFEST = {
  python: { project: { name: 'pkg' } },
  typescript: { name: 'pkg', main: 'dist/index.js' },
} as const;

const seeds = fc.integer({ min: 0, max: 100_000 });

describe.each(['python', 'typescript'] as const)('reading a part, %s', (language) => {
  const expectSame = async ([before, after]: readonly [Files, Files]): Promise<void> => {
    const whole = compareSurfaces(
      await surfaceOf(before, language),
      await surfaceOf(after, language),
    );
    expect(await partialChangesOf(before, after, language)).toEqual(whole.changes);
    const marks = await readDeprecations(textSource(after), {
      language,
      manifest: MANIFEST[language],
    });
    expect(marks).toEqual(listDeprecations(await surfaceOf(after, language)));
  };

  it('tells the changes and marks of generated packages as the whole does', () =>
    fc.assert(
      fc.asyncProperty(seeds, (seed) => expectSame(generated(language, seed))),
      { numRuns: 12 },
    ));

  it('tells them of files that take over each other’s names', () =>
    fc.assert(fc.asyncProperty(pairs(language), expectSame), {
      numRuns: 150,
    }));
});

describe('what a part is', () => {
  const parsed = async (
    language: Language,
    files: Files,
    edited: Files,
  ): Promise<readonly string[]> => {
    const cache = createMemoryCache();
    const kept: string[] = [];
    const counting = {
      get: (key: string) => cache.get(key),
      set: (key: string, value: unknown) => (kept.push(key), cache.set(key, value)),
    };
    const state = (texts: Files): { source: Source; manifest: unknown } => ({
      source: textSource(texts),
      manifest: MANIFEST[language],
    });
    await compareSources(state(files), state({ ...files, ...edited }), {
      language,
      cache: counting,
    });
    return kept;
  };

  it('leaves files alone whose exports are only passed on', async () => {
    const files = {
      'src/index.ts': "export * from './a';\nexport { b } from './b';\nexport * from './c';\n",
      'src/a.ts': 'export const a = 1;\n',
      'src/b.ts': "import { d } from './d';\nexport const b: d = 1;\n",
      'src/c.ts': 'export const c = 1;\n',
      'src/d.ts': 'export type d = number;\n',
    };
    expect(await parsed('typescript', files, { 'src/a.ts': 'export const a = 2;\n' })).toHaveLength(
      3,
    );
    expect(await parsed('typescript', files, { 'src/d.ts': 'export type d = 1;\n' })).toHaveLength(
      4,
    );
    expect(await parsed('typescript', files, { 'src/a.ts': 'export const c = 2;\n' })).toHaveLength(
      6,
    );
  });

  it('leaves modules alone that have nothing to do with what differs', async () => {
    const files = {
      'pkg/__init__.py': '',
      'pkg/a.py': 'from pkg.b import B\n\ndef a(x: B): ...\n',
      'pkg/b.py': 'class B: ...\n',
      'pkg/c.py': 'from pkg.b import B\n\ndef c(x: B): ...\n',
      'pkg/d.py': 'def d(): ...\n',
    };
    expect(await parsed('python', files, { 'pkg/a.py': 'def a(): ...\n' })).toHaveLength(3);
    expect(await parsed('python', files, { 'pkg/b.py': 'class B(int): ...\n' })).toHaveLength(4);
  });
});
