import type { Parser } from 'web-tree-sitter';
import type { FileReader } from '../../source/load-file';
import type { ModuleCache } from '../../source/module-cache';
import type { Source } from '../../source/source';
import type { ModuleFiles } from '../layout/discover-python-modules';
import { discoverPythonModules } from '../layout/discover-python-modules';
import { KnownDefinitions } from '../parse/known-definitions';
import { parsePythonModule } from '../parse/parse-python-module';
import type { PythonModule } from '../parse/python-module';

/**
 * Raised when what is read from a file changes: cached modules of an earlier reader are not this
 * one's.
 */
const READER_VERSION = 4;

/** Definitions read before, for as long as the cache of the modules they were read in. */
const KNOWN = new WeakMap<ModuleCache, KnownDefinitions>();

export interface PythonReading {
  readonly source: Source;
  /** `pyproject.toml`, parsed. */
  readonly manifest: unknown;
  readonly cache: ModuleCache;
  /** Asked for at the first file that has to be parsed. */
  readonly parser: () => Promise<Parser>;
}

/** A distribution before any of its files is read. */
export interface OpenPython {
  readonly reader: FileReader<PythonModule>;
  readonly index: ReadonlyMap<string, ModuleFiles>;
}

export function openPython({ source, manifest, cache, parser }: PythonReading): OpenPython {
  const known = KNOWN.get(cache) ?? new KnownDefinitions();
  KNOWN.set(cache, known);
  return {
    reader: {
      source,
      cache,
      cachePrefix: () => `python:${READER_VERSION}`,
      parse: async (text) => parsePythonModule(await parser(), text, known),
    },
    index: discoverPythonModules(source.files, manifest),
  };
}
