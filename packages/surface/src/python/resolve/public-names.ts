import { importTarget } from './import-target';
import { allNames, starNames } from './module-names';
import type { PythonBinding, PythonImport } from '../parse/python-module';
import type { LoadedModule, PythonProgram } from './python-program';

export interface PublicNames {
  /** Name → line where the module makes it public. */
  readonly names: ReadonlyMap<string, number>;
  /** Whether `__all__` lists them. */
  readonly listed: boolean;
  readonly computed: { readonly text: string; readonly line: number } | null;
  /** Star imports from modules outside the distribution: the names they bring are not known. */
  readonly outside: readonly { readonly module: string; readonly line: number }[];
}

/**
 * The public names of a module: its `__all__`, else the names without a leading underscore that it
 * defines or re-exports. A re-export is PEP 484's (`import y as y`, a star import), and in an
 * `__init__` any import from the distribution's own modules.
 */
export function publicNames(program: PythonProgram, loaded: LoadedModule): PublicNames | 'pending' {
  const all = allNames(program, loaded);
  if (all === 'pending') return 'pending';
  if (all && !all.computed) return { names: all.names, listed: true, computed: null, outside: [] };
  const names = new Map<string, number>(all?.names);
  addOwnNames(names, { program, loaded });
  const outside = addStarNames(names, { program, loaded });
  if (outside === 'pending') return 'pending';
  return { names, listed: false, computed: all?.computed ?? null, outside };
}

interface At {
  readonly program: PythonProgram;
  readonly loaded: LoadedModule;
}

function addOwnNames(names: Map<string, number>, at: At): void {
  for (const [name, bindings] of Object.entries(at.loaded.module?.bindings ?? {})) {
    if (name.startsWith('_')) continue;
    const binding = bindings.find((each) => isPublic(each, at));
    if (binding) names.set(name, binding.line);
  }
}

/** Adds what star imports bring; returns those that lead out of the distribution. */
function addStarNames(
  names: Map<string, number>,
  { program, loaded }: At,
): PublicNames['outside'] | 'pending' {
  const outside: { module: string; line: number }[] = [];
  for (const { from, line } of loaded.module?.stars ?? []) {
    const target = importTarget(from, loaded);
    if (target === null || !program.index.has(target)) {
      outside.push({ module: '.'.repeat(from.level) + from.module, line });
      continue;
    }
    const inner = starNames(program, target);
    if (inner === 'pending') return 'pending';
    for (const name of inner) if (!name.startsWith('_') && !names.has(name)) names.set(name, line);
  }
  return outside;
}

function isPublic(binding: PythonBinding, { program, loaded }: At): boolean {
  if (binding.typeOnly && !loaded.module?.hasGetattr) return false;
  if (binding.kind !== 'import' || binding.explicit) return true;
  return reexports(loaded) && isOwn(binding.from, { program, loaded });
}

/** An `__init__` hands on what it imports; a stub says so with `import y as y`. */
function reexports({ files }: LoadedModule): boolean {
  return files.isPackage && (files.source !== undefined || !files.stub);
}

function isOwn(from: PythonImport, { program, loaded }: At): boolean {
  const target = from.name === undefined ? null : importTarget(from, loaded);
  return target !== null && (from.level > 0 || program.index.has(target));
}
