import type { TypescriptParser } from '../parse/load-typescript-parser';
import type { ModuleCache } from '../../source/module-cache';
import type { Source } from '../../source/source';
import type { Surface } from '../../surface/surface';
import { decodeSource } from '../../source/decode-source';
import type { FileReader } from '../../source/load-file';
import { loadFile } from '../../source/load-file';
import { parseJsonc } from '../../text/parse-jsonc';
import { sortByName } from '../../text/sort-by-name';
import { tableOf } from '../../text/table-of';
import { findEntryFiles } from '../layout/find-entry-files';
import type { LinkedTypescript } from './link-typescript';
import { linkTypescript } from './link-typescript';
import { makeProgram } from '../resolve/make-program';
import { outputFolders } from '../layout/output-folders';
import { reachableTypescript } from './reachable-typescript';
import type { TypescriptModule } from '../parse/typescript-module';
import type { TypescriptProgram } from '../resolve/typescript-program';

/**
 * Raised when what is read from a file changes: cached modules of an earlier reader are not this
 * one's.
 */
const READER_VERSION = 3;

export interface TypescriptReading {
  readonly source: Source;
  /** `package.json`, parsed. */
  readonly manifest: unknown;
  readonly cache: ModuleCache;
  /** Asked for at the first file that has to be parsed. */
  readonly parser: () => Promise<TypescriptParser>;
}

/** The public surface of an npm package. */
export async function readTypescriptSurface({
  source,
  manifest,
  cache,
  parser,
}: TypescriptReading): Promise<Surface> {
  const reader: FileReader<TypescriptModule> = {
    source,
    cache,
    cachePrefix: (file) =>
      `typescript:${READER_VERSION}:${/(?:\.d)?\.\w+$/.exec(file.path)?.[0] ?? ''}`,
    parse: async (text, file) => (await parser())(file.path, text),
  };
  const configs = await readConfigs(source);
  const folders = outputFolders(configs);
  const program = makeProgram({ manifest, files: source.files, configs, folders });
  const { name } = tableOf(manifest);
  const packageName = typeof name === 'string' ? name : 'package';
  const entries = findEntryFiles(manifest, { packageName, files: program.files, folders });
  const { linked, reachable } = await loadAndLink(program, entries.entryPoints, reader);
  return {
    schemaVersion: 1,
    language: 'typescript',
    package: packageName,
    entryPoints: sortByName(entries.entryPoints),
    symbols: sortByName(linked.symbols).sort((left, right) =>
      left.entryPoint === right.entryPoint ? 0 : left.entryPoint < right.entryPoint ? -1 : 1,
    ),
    reachable: sortByName(reachable),
    doubts: [...entries.doubts, ...linked.doubts],
    diagnostics: [...entries.diagnostics, ...linked.diagnostics],
  };
}

/**
 * Links again and again, each time with the files that the last time turned out to be needed, until
 * none is.
 */
async function loadAndLink(
  program: TypescriptProgram,
  entryPoints: Surface['entryPoints'],
  reader: FileReader<TypescriptModule>,
): Promise<{ linked: LinkedTypescript; reachable: ReturnType<typeof reachableTypescript> }> {
  for (;;) {
    program.wanted.clear();
    const linked = linkTypescript(program, entryPoints);
    const reachable = reachableTypescript(program, linked.symbols);
    const missing = [...program.wanted].filter((path) => !program.loaded.has(path));
    if (missing.length === 0) return { linked, reachable };
    const loaded = await Promise.all(
      missing.map((path) => loadFile(program.files.get(path) ?? { path, id: path }, reader)),
    );
    missing.forEach((path, index) => program.loaded.set(path, loaded[index]!));
  }
}

async function readConfigs(source: Source): Promise<unknown[]> {
  const paths = source.files
    .map((file) => file.path)
    .filter((path) => /^tsconfig(?:\.[\w.-]+)?\.json$/.test(path));
  return Promise.all(
    paths.map(async (path) => {
      try {
        return parseJsonc(decodeSource(await source.read(path)).text);
      } catch {
        // Without it the usual folders are tried: a wrong tsconfig is the compiler's matter.
        return {};
      }
    }),
  );
}
