import type { Surface } from '../../surface/surface';
import { loadFile } from '../../source/load-file';
import { sortByName } from '../../text/sort-by-name';
import type { LinkedTypescript } from './link-typescript';
import { linkTypescript } from './link-typescript';
import type { OpenTypescript, TypescriptReading } from './open-typescript';
import { openTypescript } from './open-typescript';
import { reachableTypescript } from './reachable-typescript';
import type { TypescriptModule } from '../parse/typescript-module';

/** The public surface of an npm package; of the files that are `needed` alone, where that is given. */
export async function readTypescriptSurface(
  reading: TypescriptReading,
  needed?: ReadonlySet<string>,
): Promise<Surface> {
  const open = await openTypescript(reading);
  const { entries, packageName } = open;
  const { linked, reachable } = await loadAndLink(open, needed);
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
  { program, entries, reader }: OpenTypescript,
  needed: ReadonlySet<string> | undefined,
): Promise<{ linked: LinkedTypescript; reachable: ReturnType<typeof reachableTypescript> }> {
  for (;;) {
    program.wanted.clear();
    const linked = linkTypescript(program, entries.entryPoints);
    const reachable = reachableTypescript(program, linked.symbols);
    const missing = [...program.wanted].filter((path) => !program.loaded.has(path));
    if (missing.length === 0) return { linked, reachable };
    const loaded = await Promise.all(
      missing.map((path) => {
        const file = program.files.get(path) ?? { path, id: path };
        return needed && !needed.has(path)
          ? { file, module: NOTHING, diagnostics: [] }
          : loadFile(file, reader);
      }),
    );
    missing.forEach((path, index) => program.loaded.set(path, loaded[index]!));
  }
}

/** Stands for a file that is not looked into: it has no names. */
const NOTHING: TypescriptModule = {
  definitions: {},
  imports: {},
  exports: [],
  stars: [],
  dynamic: [],
  diagnostics: [],
};
