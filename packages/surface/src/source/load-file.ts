import type { Diagnostic, DiagnosticCode } from '../surface/surface';
import type { ModuleCache } from './module-cache';
import type { Source, SourceFile } from './source';
import { decodeSource } from './decode-source';

/** Larger files are not parsed: no hand-written module comes near. */
const MAX_CHARACTERS = 12_000_000;

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

type Diagnosed = { readonly diagnostics: readonly Omit<Diagnostic, 'file'>[] };

/**
 * Reads and parses one file through the cache. Never rejects: what goes wrong becomes a diagnostic.
 */
export async function loadFile<M extends Diagnosed>(
  file: SourceFile,
  reader: FileReader<M>,
): Promise<LoadedFile<M>> {
  if (file.kind === 'symlink' || file.kind === 'submodule')
    return failed(file, file.kind, `a ${file.kind} is not followed`);
  const key = `${reader.cachePrefix(file)}:${file.id}`;
  const reading = READING.get(reader.cache) ?? new Map<string, Promise<unknown>>();
  READING.set(reader.cache, reading);
  // Two states of a package are read side by side, and most of their files are the same.
  while (reading.has(key)) await reading.get(key);
  const cached = reader.cache.get(key) as M | undefined;
  if (cached) return loaded(file, cached);
  const own = readFile(file, key, reader);
  reading.set(key, own);
  const found = await own;
  reading.delete(key);
  return found;
}

/** What is being read for a cache, by key. */
const READING = new WeakMap<ModuleCache, Map<string, Promise<unknown>>>();

async function readFile<M extends Diagnosed>(
  file: SourceFile,
  key: string,
  reader: FileReader<M>,
): Promise<LoadedFile<M>> {
  let bytes: Uint8Array | string;
  try {
    bytes = await reader.source.read(file.path);
  } catch (error) {
    return failed(file, 'unreadable', `cannot be read: ${messageOf(error)}`);
  }
  if (bytes.length > MAX_CHARACTERS)
    return failed(file, 'too-large', `larger than ${MAX_CHARACTERS} characters: not parsed`);
  return parseFile(bytes, { file, key }, reader);
}

const GARBLED = {
  code: 'not-utf8' as const,
  line: 1,
  message: 'not UTF-8, and no encoding is declared: read as Latin-1',
};

async function parseFile<M extends Diagnosed>(
  bytes: Uint8Array | string,
  { file, key }: { readonly file: SourceFile; readonly key: string },
  reader: FileReader<M>,
): Promise<LoadedFile<M>> {
  const { text, garbled } = decodeSource(bytes);
  try {
    const parsed = await reader.parse(text, file);
    const module = garbled ? { ...parsed, diagnostics: [GARBLED, ...parsed.diagnostics] } : parsed;
    reader.cache.set(key, module);
    return loaded(file, module);
  } catch (error) {
    return error instanceof RangeError
      ? failed(file, 'too-deep', 'nested too deeply to be parsed')
      : failed(file, 'parse-gave-up', `the parser failed: ${messageOf(error)}`);
  }
}

function loaded<M extends Diagnosed>(file: SourceFile, module: M): LoadedFile<M> {
  const diagnostics = module.diagnostics.map((each) => ({ ...each, file: file.path }));
  return { file, module, diagnostics };
}

function failed<M>(file: SourceFile, code: DiagnosticCode, message: string): LoadedFile<M> {
  return { file, module: null, diagnostics: [{ code, file: file.path, line: 1, message }] };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
