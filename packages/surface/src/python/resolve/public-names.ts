import { readAllNames } from './all-names';
import { importTarget } from './import-target';
import type { PythonBinding } from '../parse/python-module';
import type { LoadedModule, PythonProgram } from './python-program';
import { starNames } from './star-names';

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
  const all = readAllNames(program, loaded);
  if (all === 'pending') return 'pending';
  if (all && !all.computed) return { names: all.names, listed: true, computed: null, outside: [] };
  const names = new Map<string, number>(all?.names);
  for (const [name, bindings] of Object.entries(loaded.module?.bindings ?? {})) {
    if (name.startsWith('_')) continue;
    const binding = bindings.find((each) => isPublic(each, { program, loaded }));
    if (binding) names.set(name, binding.line);
  }
  const outside: { module: string; line: number }[] = [];
  for (const star of loaded.module?.stars ?? []) {
    const target = importTarget(star.from, loaded);
    if (target === null || !program.index.has(target)) {
      outside.push({ module: '.'.repeat(star.from.level) + star.from.module, line: star.line });
      continue;
    }
    const inner = starNames(program, target);
    if (inner === 'pending') return 'pending';
    for (const name of inner)
      if (!name.startsWith('_') && !names.has(name)) names.set(name, star.line);
  }
  return { names, listed: false, computed: all?.computed ?? null, outside };
}

function isPublic(
  binding: PythonBinding,
  { program, loaded }: { readonly program: PythonProgram; readonly loaded: LoadedModule },
): boolean {
  if (binding.typeOnly && !loaded.module?.hasGetattr) return false;
  if (binding.kind !== 'import') return true;
  if (binding.explicit) return true;
  if (!loaded.files.isPackage || (!loaded.files.source && loaded.files.stub)) return false;
  const target = binding.from.name === undefined ? null : importTarget(binding.from, loaded);
  return target !== null && (binding.from.level > 0 || program.index.has(target));
}
