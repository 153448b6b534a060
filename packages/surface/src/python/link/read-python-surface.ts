import type { Diagnostic, Surface } from '../../surface/surface';
import { joinParts } from '../../surface/surface-parts';
import { sortByName } from '../../text/sort-by-name';
import { tableOf } from '../../text/table-of';
import { linkPython } from './link-python';
import { loadModules, loadPythonProgram } from './load-python-program';
import type { PythonReading } from './open-python';
import { openPython } from './open-python';
import { reachablePython } from './reachable-python';

/**
 * The public surface of a Python distribution; of the modules that are `needed` alone, where that is
 * given.
 */
export async function readPythonSurface(
  reading: PythonReading,
  needed?: ReadonlySet<string>,
): Promise<Surface> {
  const { manifest } = reading;
  const { index, reader } = openPython(reading);
  const loading = { reader, needed };
  const program = await loadPythonProgram(index, loading);
  let linked = linkPython(program);
  let reachable = reachablePython(program, linked);
  for (let missing = pending(program); missing.length > 0; missing = pending(program)) {
    await loadModules(program, missing, loading);
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
