/** Endings by which TypeScript and bundlers find a file, most telling first. */
const ENDINGS = [
  '.ts',
  '.tsx',
  '.mts',
  '.cts',
  '.d.ts',
  '.d.mts',
  '.d.cts',
  '.js',
  '.jsx',
  '.mjs',
  '.cjs',
];

/** What an import of compiled output may stand for in the sources. */
const SWAPS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\.js$/, ['.ts', '.tsx', '.d.ts', '.js', '.jsx']],
  [/\.jsx$/, ['.tsx', '.d.ts', '.jsx']],
  [/\.mjs$/, ['.mts', '.d.mts', '.ts', '.mjs']],
  [/\.cjs$/, ['.cts', '.d.cts', '.ts', '.cjs']],
];

/**
 * Finds the file that a path without, or with a compiled, ending means among `has`; `null` when
 * there is none.
 */
export function findFile(path: string, has: (path: string) => boolean): string | null {
  const clean = normalize(path);
  if (clean === null) return null;
  for (const [compiled, endings] of SWAPS) {
    if (!compiled.test(clean)) continue;
    const stem = clean.replace(compiled, '');
    const found = endings.map((ending) => stem + ending).find(has);
    if (found !== undefined) return found;
  }
  if (/\.(?:d\.)?[cm]?[jt]sx?$/.test(clean) && has(clean)) return clean;
  const prefix = clean === '' ? '' : `${clean}/`;
  return (
    [
      ...(clean === '' ? [] : ENDINGS.map((ending) => clean + ending)),
      ...ENDINGS.map((ending) => `${prefix}index${ending}`),
    ].find(has) ?? null
  );
}

/** Resolves `.` and `..`; `null` when the path leaves the package. */
export function normalize(path: string): string | null {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join('/');
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}
