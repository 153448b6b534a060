import type { Diagnostic, DiagnosticCode } from '../surface/surface';
import type { ModuleCache } from './module-cache';
import type { Source, SourceFile } from './source';
import { decodeSource } from './decode-source';

/** Larger files are not parsed: no hand-written module comes near. */
export const MAX_CHARACTERS = 12_000_000;

/** A parsed file, or `module: null` and why there is none. */
export interface LoadedFile<M> {
  readonly file: SourceFile;
  readonly module: M | null;
  readonly diagnostics: readonly Diagnostic[];
}

export interface FileReader<M> {
  readonly source: Source;
  readonly cache: ModuleCache;
  /** Names language, dialect and parser version: a cached module of another is not this one's. */
  cachePrefix(file: SourceFile): string;
  /** Called for files that the cache does not have; starts the parser at its first call. */
  parse(text: string, file: SourceFile): Promise<M>;
}

/**
 * Reads and parses one file through the cache. Never rejects: what goes wrong becomes a diagnostic.
 */
export async function loadFile<
  M extends { readonly diagnostics: readonly Omit<Diagnostic, 'file'>[] },
>(file: SourceFile, reader: FileReader<M>): Promise<LoadedFile<M>> {
  if (file.kind === 'symlink' || file.kind === 'submodule')
    return failed(file, file.kind, `a ${file.kind} is not followed`);
  const key = `${reader.cachePrefix(file)}:${file.id}`;
  const cached = reader.cache.get(key) as M | undefined;
  if (cached)
    return {
      file,
      module: cached,
      diagnostics: cached.diagnostics.map((each) => ({ ...each, file: file.path })),
    };
  let bytes: Uint8Array | string;
  try {
    bytes = await reader.source.read(file.path);
  } catch (error) {
    return failed(
      file,
      'unreadable',
      `cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  if (bytes.length > MAX_CHARACTERS)
    return failed(file, 'too-large', `larger than ${MAX_CHARACTERS} characters: not parsed`);
  const { text, garbled } = decodeSource(bytes);
  try {
    const parsed = await reader.parse(text, file);
    const note = {
      code: 'not-utf8' as const,
      line: 1,
      message: 'not UTF-8, and no encoding is declared: read as Latin-1',
    };
    const module = garbled ? { ...parsed, diagnostics: [note, ...parsed.diagnostics] } : parsed;
    reader.cache.set(key, module);
    return {
      file,
      module,
      diagnostics: module.diagnostics.map((each) => ({ ...each, file: file.path })),
    };
  } catch (error) {
    const deep = error instanceof RangeError;
    return failed(
      file,
      deep ? 'too-deep' : 'parse-gave-up',
      deep
        ? 'nested too deeply to be parsed'
        : `the parser failed: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function failed<M>(file: SourceFile, code: DiagnosticCode, message: string): LoadedFile<M> {
  return { file, module: null, diagnostics: [{ code, file: file.path, line: 1, message }] };
}
