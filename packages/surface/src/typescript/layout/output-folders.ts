import { tableOf } from '../../text/table-of';
import { normalize } from './find-file';
import type { OutputFolders } from './source-candidates';

/** The output and source folders that parsed tsconfig files name. */
export function outputFolders(configs: readonly unknown[]): OutputFolders {
  const mapped = configs.flatMap((config): [string, string][] => {
    const { outDir, declarationDir, rootDir } = tableOf(config, 'compilerOptions');
    const root = typeof rootDir === 'string' ? normalize(rootDir) : null;
    return [outDir, declarationDir].flatMap((folder): [string, string][] => {
      const out = typeof folder === 'string' ? normalize(folder) : null;
      return out === null || out === '' ? [] : [[out, root ?? 'src']];
    });
  });
  return { mapped };
}

/** `paths` of parsed tsconfig files: pattern → replacements, relative to the package. */
export function pathAliases(configs: readonly unknown[]): ReadonlyMap<string, readonly string[]> {
  const aliases = new Map<string, readonly string[]>();
  for (const config of configs) {
    const { baseUrl } = tableOf(config, 'compilerOptions');
    const base = typeof baseUrl === 'string' ? baseUrl : '.';
    for (const [pattern, targets] of Object.entries(tableOf(config, 'compilerOptions', 'paths'))) {
      if (Array.isArray(targets))
        aliases.set(
          pattern,
          targets.filter((each) => typeof each === 'string').map((each) => `${base}/${each}`),
        );
    }
  }
  return aliases;
}
