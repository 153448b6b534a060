/** Folders that builds write to, and that sources are therefore looked for elsewhere. */
const OUTPUT =
  /^(?:dist|build|built|out|output|lib|libs|es|esm|esnext|es6|es2015|cjs|umd|commonjs|types|typings|dts|declarations|target|compiled|node|browser|module|modules|pkg|_?esm\d*|_?cjs|dist[-.\w]+|lib[-.\w]+|build[-.\w]+|tsc-out|generated)$/;
const SOURCES = ['src', 'source', 'sources', 'lib', 'ts', ''];

export interface OutputFolders {
  /** tsconfig's `outDir` → `rootDir`, where they are known. */
  readonly mapped: readonly (readonly [string, string])[];
}

/**
 * Where the source of a built file may lie, without endings, best guess first: as `tsconfig` maps
 * it, else with the output folders taken off and a source folder put before it.
 */
export function sourceCandidates(target: string, { mapped }: OutputFolders): string[] {
  const clean = target.replace(/^\.?\/+/, '');
  const stem = clean.replace(/(?:\.d)?\.[cm]?[jt]sx?$/, '');
  const found: string[] = [];
  for (const [out, root] of mapped)
    if (stem.startsWith(`${out}/`))
      found.push([root, stem.slice(out.length + 1)].filter((part) => part !== '').join('/'));
  let rest = stem.split('/');
  while (rest.length > 1 && OUTPUT.test(rest[0]!)) {
    rest = rest.slice(1);
    found.push(
      ...SOURCES.map((source) => (source === '' ? rest.join('/') : `${source}/${rest.join('/')}`)),
    );
  }
  return [...new Set(found)];
}
