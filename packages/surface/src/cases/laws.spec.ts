import fc from 'fast-check';
import { editPython, pythonFiles, pythonPackage } from '../testing/generate-python.mjs';
import {
  editTypescript,
  typescriptFiles,
  typescriptPackage,
} from '../testing/generate-typescript.mjs';
import { compareSurfaces } from '../compare/compare-surfaces';
import { createMemoryCache } from '../source/create-memory-cache';
import { readSurface } from '../read-surface';
import type { Language, Surface } from '../surface/surface';
import { surfaceOf, textSource } from '../testing/compare-texts';

const LANGUAGES = ['python', 'typescript'] as const;

function states(
  language: Language,
  seed: number,
): { before: Record<string, string>; after: Record<string, string> } {
  if (language === 'python') {
    const base = pythonPackage(seed, { files: 8, unitsPerFile: 10 });
    return { before: pythonFiles(base), after: pythonFiles(editPython(base, seed, 6).modules) };
  }
  const base = typescriptPackage(seed, { files: 6, unitsPerFile: 10 });
  return {
    before: typescriptFiles(base),
    after: typescriptFiles(editTypescript(base, seed, 5).modules),
  };
}

async function both(language: Language, seed: number): Promise<[Surface, Surface]> {
  const { before, after } = states(language, seed);
  return [await surfaceOf(before, language), await surfaceOf(after, language)];
}

const seeds = fc.integer({ min: 0, max: 100_000 });
const RUNS = { numRuns: 12 };

describe.each(LANGUAGES)('laws of comparing, %s', (language) => {
  it('a surface has not changed since itself', () =>
    fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const [before] = await both(language, seed);
        expect(compareSurfaces(before, before).changes).toEqual([]);
        expect(
          compareSurfaces(before, JSON.parse(JSON.stringify(before)) as Surface).changes,
        ).toEqual([]);
      }),
      RUNS,
    ));

  it('what is added one way is removed the other way', () =>
    fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const [before, after] = await both(language, seed);
        const names = (from: Surface, to: Surface, ...reasons: string[]) =>
          compareSurfaces(from, to)
            .changes.filter((change) => reasons.includes(change.reason))
            .map((change) => change.symbol);
        expect(names(after, before, 'removed')).toEqual(names(before, after, 'added'));
        expect(names(after, before, 'added')).toEqual(names(before, after, 'removed'));
        expect(names(after, before, 'member-removed')).toEqual(
          names(before, after, 'member-added', 'required-member-added'),
        );
      }),
      RUNS,
    ));

  it('additive one way is breaking the other way', () =>
    fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const [before, after] = await both(language, seed);
        const symbols = (from: Surface, to: Surface, verdict: string) =>
          new Set(
            compareSurfaces(from, to)
              .changes.filter((change) => change.verdict === verdict)
              .map((change) => change.symbol),
          );
        const back = symbols(after, before, 'breaking');
        for (const symbol of symbols(before, after, 'additive'))
          expect([...back]).toContain(symbol);
      }),
      RUNS,
    ));

  it('a cache changes no result', () =>
    fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const { before, after } = states(language, seed);
        const options = {
          language,
          manifest:
            language === 'python'
              ? { project: { name: 'pkg' } }
              : { name: 'pkg', main: 'dist/index.js' },
        };
        const shared = createMemoryCache();
        await readSurface(textSource(before), { ...options, cache: shared });
        const warm = await readSurface(textSource(after), { ...options, cache: shared });
        const cold = await readSurface(textSource(after), options);
        expect(warm).toEqual(cold);
      }),
      RUNS,
    ));

  it('a surface survives being written as JSON', () =>
    fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const [before, after] = await both(language, seed);
        const copied = [before, after].map(
          (surface) => JSON.parse(JSON.stringify(surface)) as Surface,
        );
        expect(compareSurfaces(copied[0]!, copied[1]!)).toEqual(compareSurfaces(before, after));
      }),
      RUNS,
    ));
});

describe('edits that no user sees', () => {
  const python =
    'import os\n\ndef f(a: int, b="x") -> str:\n    return _helper(a)\n\nclass C:\n    x: int = 1\n    def m(self, y): ...\n\ndef _helper(v):\n    return v\n';
  const pythonSame = [
    [
      'reordered',
      'import os\n\ndef _helper(v):\n    return v\n\nclass C:\n    def m(self, y): ...\n    x: int = 1\n\ndef f(a: int, b="x") -> str:\n    return _helper(a)\n',
    ],
    [
      'reformatted',
      "import os\ndef f(\n    a : int,\n    b = 'x',\n) -> str :\n  return _helper( a )\nclass C :\n  x : int = 1\n  def m(self,y) : ...\ndef _helper(v): return v\n",
    ],
    [
      'commented',
      '# a\nimport os  # b\n\n# c\ndef f(a: int, b="x") -> str:  # d\n    """Text."""\n    return _helper(a)\n\n\nclass C:\n    # e\n    x: int = 1\n\n    def m(self, y): ...\n\ndef _helper(v):\n    return v\n',
    ],
    ['with private names renamed', python.replaceAll('_helper', '_other')],
    ['with Windows line ends', python.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\uFEFF${python}`],
  ] as const;

  it.each(pythonSame)('Python, %s', async (_how, text) => {
    expect(
      compareSurfaces(await surfaceOf(python, 'python'), await surfaceOf(text, 'python')).changes,
    ).toEqual([]);
  });

  const typescript =
    "import { x } from 'y';\nexport function f(a: number, b = 'x'): string { return helper(a); }\nexport class C { x: number = 1; m(y: 'a' | 'b'): void {} }\nfunction helper(v: number) { return String(v); }\n";
  const typescriptSame = [
    [
      'reordered',
      "import { x } from 'y';\nfunction helper(v: number) { return String(v); }\nexport class C { m(y: 'b' | 'a'): void {} x: number = 1; }\nexport function f(a: number, b = 'x'): string { return helper(a); }\n",
    ],
    [
      'reformatted',
      'import {x} from "y"\nexport function f(\n  a: number,\n  b = "x",\n): string {\n  return helper(a)\n}\nexport class C {\n  x: number = 1\n  m(y: "a" | "b"): void {}\n}\nfunction helper(v: number) {\n  return String(v)\n}\n',
    ],
    [
      'commented',
      `// a\n${typescript.replaceAll(';', '; // b\n').replace('export class', '/** Text. */\nexport class')}`,
    ],
    ['with private names renamed', typescript.replaceAll('helper', 'other')],
    ['with Windows line ends', typescript.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\uFEFF${typescript}`],
  ] as const;

  it.each(typescriptSame)('TypeScript, %s', async (_how, text) => {
    expect(
      compareSurfaces(
        await surfaceOf(typescript, 'typescript'),
        await surfaceOf(text, 'typescript'),
      ).changes,
    ).toEqual([]);
  });
});
