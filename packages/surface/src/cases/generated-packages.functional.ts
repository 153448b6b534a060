import {
  editPython,
  pythonFiles,
  pythonPackage,
  pythonSymbols,
} from '../testing/generate-python.mjs';
import {
  editTypescript,
  typescriptFiles,
  typescriptPackage,
} from '../testing/generate-typescript.mjs';
import { compareSurfaces } from '../compare/compare-surfaces';
import { createMemoryCache } from '../source/create-memory-cache';
import { readSurface } from '../read-surface';
import { textSource } from '../testing/compare-texts';

const SEEDS = Array.from({ length: 20 }, (_, seed) => seed);

function told(changes: ReturnType<typeof compareSurfaces>): string[] {
  return changes.changes
    .map(({ symbol, verdict, reason }) => `${symbol} ${verdict} ${reason}`)
    .sort();
}

describe('a generated Python package of 700 files and 30,000 public symbols', () => {
  const base = pythonPackage(0);
  const options = {
    language: 'python',
    manifest: { project: { name: 'pkg' } },
    cache: createMemoryCache(),
  } as const;

  it('is read whole', async () => {
    const surface = await readSurface(textSource(pythonFiles(base)), options);
    expect(surface.symbols).toHaveLength(pythonSymbols(base));
    expect(pythonSymbols(base)).toBeGreaterThanOrEqual(30_000);
    expect([...surface.diagnostics, ...surface.doubts]).toEqual([]);
  }, 120_000);

  it.each(SEEDS)(
    'shows the edits of 170 files and nothing else, seed %d',
    async (seed) => {
      const { modules, expected } = editPython(base, seed);
      const before = await readSurface(textSource(pythonFiles(base)), options);
      const after = await readSurface(textSource(pythonFiles(modules)), options);
      expect(expected.length).toBeGreaterThan(170);
      expect(told(compareSurfaces(before, after))).toEqual(expected);
    },
    120_000,
  );
});

describe('a generated TypeScript package of 300 files', () => {
  const base = typescriptPackage(0);
  const options = {
    language: 'typescript',
    manifest: { name: 'pkg', main: 'dist/index.js' },
    cache: createMemoryCache(),
  } as const;

  it.each(SEEDS)(
    'shows the edits of 80 files and nothing else, seed %d',
    async (seed) => {
      const { modules, expected } = editTypescript(base, seed);
      const before = await readSurface(textSource(typescriptFiles(base)), options);
      const after = await readSurface(textSource(typescriptFiles(modules)), options);
      expect(expected.length).toBeGreaterThan(80);
      expect(told(compareSurfaces(before, after))).toEqual(expected);
    },
    120_000,
  );
});
