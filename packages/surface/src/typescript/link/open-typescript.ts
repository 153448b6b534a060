import { decodeSource } from '../../source/decode-source';
import type { FileReader } from '../../source/load-file';
import type { ModuleCache } from '../../source/module-cache';
import type { Source } from '../../source/source';
import { parseJsonc } from '../../text/parse-jsonc';
import { tableOf } from '../../text/table-of';
import type { EntryFiles } from '../layout/find-entry-files';
import { findEntryFiles } from '../layout/find-entry-files';
import { outputFolders, pathAliases } from '../layout/output-folders';
import type { TypescriptParser } from '../parse/load-typescript-parser';
import type { TypescriptModule } from '../parse/typescript-module';
import { makeProgram } from '../resolve/make-program';
import type { TypescriptProgram } from '../resolve/typescript-program';

/**
 * Raised when what is read from a file changes: cached modules of an earlier reader are not this
 * one's.
 */
const READER_VERSION = 4;

export interface TypescriptReading {
  readonly source: Source;
  /** `package.json`, parsed. */
  readonly manifest: unknown;
  readonly cache: ModuleCache;
  /** Asked for at the first file that has to be parsed. */
  readonly parser: () => Promise<TypescriptParser>;
}

/** A package before any of its files is read. */
export interface OpenTypescript {
  readonly packageName: string;
  readonly reader: FileReader<TypescriptModule>;
  readonly program: TypescriptProgram;
  readonly entries: EntryFiles;
  /** What says where a specifier leads, but for the files there are: equal texts lead alike. */
  readonly leads: string;
}

export async function openTypescript({
  source,
  manifest,
  cache,
  parser,
}: TypescriptReading): Promise<OpenTypescript> {
  const configs = await readConfigs(source);
  const folders = outputFolders(configs);
  const program = makeProgram({ manifest, files: source.files, configs, folders });
  const { name, imports } = tableOf(manifest);
  const packageName = typeof name === 'string' ? name : 'package';
  return {
    packageName,
    reader: {
      source,
      cache,
      cachePrefix: (file) =>
        `typescript:${READER_VERSION}:${/(?:\.d)?\.\w+$/.exec(file.path)?.[0] ?? ''}`,
      parse: async (text, file) => (await parser())(file.path, text),
    },
    program,
    entries: findEntryFiles(manifest, { packageName, files: program.files, folders }),
    leads: JSON.stringify([name, imports, folders, [...pathAliases(configs)]]),
  };
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
