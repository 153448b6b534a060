import type { Parser } from 'web-tree-sitter';
import type { ModuleCache } from '../../source/module-cache';
import type { Source } from '../../source/source';
import type { Diagnostic, Surface } from '../../surface/surface';
import { joinParts } from '../../surface/surface-parts';
import { sortByName } from '../../text/sort-by-name';
import type { FileReader } from '../../source/load-file';
import { tableOf } from '../../text/table-of';
import { discoverPythonModules } from '../layout/discover-python-modules';
import { KnownDefinitions } from '../parse/known-definitions';
import { linkPython } from './link-python';
import { loadModules, loadPythonProgram } from './load-python-program';
import { parsePythonModule } from '../parse/parse-python-module';
import type { PythonModule } from '../parse/python-module';
import { reachablePython } from './reachable-python';

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

/** The public surface of a Python distribution. */
export async function readPythonSurface({
  source,
  manifest,
  cache,
  parser,
}: PythonReading): Promise<Surface> {
  const known = KNOWN.get(cache) ?? new KnownDefinitions();
  KNOWN.set(cache, known);
  const reader: FileReader<PythonModule> = {
    source,
    cache,
    cachePrefix: () => `python:${READER_VERSION}`,
    parse: async (text) => parsePythonModule(await parser(), text, known),
  };
  const index = discoverPythonModules(source.files, manifest);
  const program = await loadPythonProgram(index, reader);
  let linked = linkPython(program);
  let reachable = reachablePython(program, linked);
  for (let missing = pending(program); missing.length > 0; missing = pending(program)) {
    await loadModules(program, missing, reader);
    program.resolved.clear();
    linked = linkPython(program);
    reachable = reachablePython(program, linked);
  }
  const none: Diagnostic[] =
    index.size > 0
      ? []
      : [
          {
            code: 'no-sources',
            file: 'pyproject.toml',
            line: 1,
            message: 'no importable Python module was found',
          },
        ];
  const name = tableOf(manifest, 'project').name ?? tableOf(manifest, 'tool', 'poetry').name;
  return {
    schemaVersion: 1,
    language: 'python',
    package: typeof name === 'string' ? name : ([...index.keys()][0]?.split('.')[0] ?? ''),
    entryPoints: sortByName(linked.entryPoints),
    symbols: joinParts(linked.parts),
    reachable: sortByName(reachable),
    doubts: linked.doubts,
    diagnostics: [...none, ...linked.diagnostics],
  };
}

function pending(program: {
  readonly wanted: ReadonlySet<string>;
  readonly loaded: ReadonlyMap<string, unknown>;
}): string[] {
  return [...program.wanted].filter((name) => !program.loaded.has(name));
}
