import { compareSources } from '../compare-sources';
import { compareSurfaces } from '../compare/compare-surfaces';
import type { Change } from '../compare/changes/change';
import { createMemoryCache } from '../source/create-memory-cache';
import { readSurface } from '../read-surface';
import type { Source } from '../source/source';
import type { Language, Surface } from '../surface/surface';

/** One file's text, or several files by path. */
export type Texts = string | Readonly<Record<string, string>>;

const CACHE = createMemoryCache();
const ENTRY = { python: 'pkg/__init__.py', typescript: 'src/index.ts' } as const;
const MANIFEST = {
  python: { project: { name: 'pkg' } },
  typescript: { name: 'pkg', main: 'dist/index.js' },
} as const;

/** A source held in memory, with ids as git would give them: equal texts, equal ids. */
export function textSource(files: Readonly<Record<string, string>>): Source {
  return {
    files: Object.keys(files).map((path) => ({ path, id: files[path]! })),
    read: (path) => Promise.resolve(files[path]!),
  };
}

export function surfaceOf(
  texts: Texts,
  language: Language,
  manifest: unknown = MANIFEST[language],
): Promise<Surface> {
  return readSurface(textSource(filesOf(texts, language)), { language, manifest, cache: CACHE });
}

function filesOf(texts: Texts, language: Language): Readonly<Record<string, string>> {
  return typeof texts === 'string' ? { [ENTRY[language]]: texts } : texts;
}

export async function changesOf(
  before: Texts,
  after: Texts,
  language: Language,
): Promise<readonly Change[]> {
  const whole = compareSurfaces(
    await surfaceOf(before, language),
    await surfaceOf(after, language),
  ).changes;
  expect(await partialChangesOf(before, after, language)).toEqual(whole);
  return whole;
}

/** What is told where only files that have to do with what differs are parsed. */
export async function partialChangesOf(
  before: Texts,
  after: Texts,
  language: Language,
): Promise<readonly Change[]> {
  const [old, now] = [before, after].map((texts) => ({
    source: textSource(filesOf(texts, language)),
    manifest: MANIFEST[language],
  }));
  return (await compareSources(old!, now!, { language, cache: CACHE })).changes;
}

/**
 * Title, before, after, and every change expected: `symbol verdict reason`, without the package's
 * name.
 */
export type Case = readonly [
  title: string,
  before: Texts,
  after: Texts,
  ...expected: readonly string[],
];

/** Runs a table of cases; each must give exactly the changes it expects. */
export function testCases(language: Language, cases: readonly Case[]): void {
  it.each(cases.map((each) => [each[0], each] as const))(
    '%s',
    async (_title, [, before, after, ...expected]) => {
      const changes = await changesOf(before, after, language);
      const told = changes.map(
        ({ symbol, verdict, reason }) => `${symbol.replace(/^pkg[.#]/, '')} ${verdict} ${reason}`,
      );
      expect(told.sort()).toEqual([...expected].sort());
    },
  );
}
