import type { SourceFile } from '../../source/source';
import { tableOf } from '../../text/table-of';
import { findEntryFiles } from '../layout/find-entry-files';
import { findFile, folderOf } from '../layout/find-file';
import { pathAliases } from '../layout/output-folders';
import type { OutputFolders } from '../layout/source-candidates';
import { sourceCandidates } from '../layout/source-candidates';
import type { Target, TypescriptProgram } from './typescript-program';

interface Making {
  readonly manifest: unknown;
  readonly files: readonly SourceFile[];
  readonly configs: readonly unknown[];
  readonly folders: OutputFolders;
}

/** An empty program that knows how the package's files import one another. */
export function makeProgram({ manifest, files, configs, folders }: Making): TypescriptProgram {
  const byPath = new Map(
    files.filter((file) => /\.[cm]?[jt]sx?$/.test(file.path)).map((file) => [file.path, file]),
  );
  const has = (path: string) => byPath.has(path);
  const { name } = tableOf(manifest);
  const aliases = [...pathAliases(configs)];
  const self =
    typeof name === 'string'
      ? new Map(
          findEntryFiles(manifest, { packageName: name, files: byPath, folders }).entryPoints.map(
            (entry) => [entry.name, entry.file],
          ),
        )
      : new Map<string, string | null>();
  const known = new Map<string, Target>();
  const resolve = (from: string, specifier: string): Target => {
    if (/^\.{1,2}(?:\/|$)/.test(specifier))
      return located(findFile(`${folderOf(from)}/${specifier}`, has));
    if (self.has(specifier)) return located(self.get(specifier) ?? null);
    if (specifier.startsWith('#')) return located(internal(manifest, specifier, { has, folders }));
    for (const [pattern, targets] of aliases) {
      const star = match(pattern, specifier);
      const found =
        star === null
          ? null
          : targets
              .map((target) => findFile(target.replace('*', star), has))
              .find((path) => path !== null);
      if (found) return located(found);
    }
    return { kind: 'outside' };
  };
  return {
    files: byPath,
    loaded: new Map(),
    wanted: new Set(),
    resolve(from, specifier) {
      const key = `${folderOf(from)}\n${specifier}`;
      const target = known.get(key) ?? resolve(from, specifier);
      known.set(key, target);
      return target;
    },
  };
}

function located(path: string | null): Target {
  return path === null ? { kind: 'missing' } : { kind: 'file', path };
}

/** Node's subpath imports: `"#util": "./dist/util.js"`. */
function internal(
  manifest: unknown,
  specifier: string,
  { has, folders }: { readonly has: (path: string) => boolean; readonly folders: OutputFolders },
): string | null {
  for (const [pattern, value] of Object.entries(tableOf(manifest, 'imports'))) {
    const star = match(pattern, specifier);
    if (star === null) continue;
    for (const target of JSON.stringify(value).match(/\.\/[^"]+/g) ?? []) {
      const path = target.replace('*', star);
      const found = [...sourceCandidates(path, folders), path]
        .map((candidate) => findFile(candidate, has))
        .find((each) => each !== null);
      if (found) return found;
    }
  }
  return null;
}

/** What the star of a pattern stands for in a text that fits it; `null` when it does not fit. */
function match(pattern: string, text: string): string | null {
  const star = pattern.indexOf('*');
  if (star < 0) return pattern === text ? '' : null;
  const [before, after] = [pattern.slice(0, star), pattern.slice(star + 1)];
  return text.startsWith(before) && text.endsWith(after) && text.length >= pattern.length - 1
    ? text.slice(before.length, text.length - after.length)
    : null;
}
