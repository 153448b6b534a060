import { importTarget } from './import-target';
import type { LoadedModule, PythonProgram } from './python-program';
import { readAllNames } from './all-names';

/**
 * The names that `from module import *` binds: its `__all__`, else every name of it without a
 * leading underscore.
 */
export function starNames(
  program: PythonProgram,
  module: string,
  trail: readonly string[] = [],
): ReadonlySet<string> | 'pending' {
  const key = `${module}:*`;
  if (trail.includes(key)) return new Set();
  const loaded = program.loaded.get(module);
  if (!loaded) {
    program.wanted.add(module);
    return 'pending';
  }
  const all = readAllNames(program, loaded, trail);
  if (all === 'pending') return 'pending';
  if (all) return new Set(all.names.keys());
  return implicitNames(program, loaded, [...trail, key]);
}

/** The names of a module without a leading underscore, star imports included. */
export function implicitNames(
  program: PythonProgram,
  loaded: LoadedModule,
  trail: readonly string[],
): ReadonlySet<string> | 'pending' {
  const names = new Set(
    Object.entries(loaded.module?.bindings ?? {})
      .filter(
        ([name, bindings]) =>
          !name.startsWith('_') && bindings.some((binding) => !binding.typeOnly),
      )
      .map(([name]) => name),
  );
  for (const star of loaded.module?.stars ?? []) {
    const target = importTarget(star.from, loaded);
    if (target === null || !program.index.has(target)) continue;
    const inner = starNames(program, target, trail);
    if (inner === 'pending') return 'pending';
    for (const name of inner) names.add(name);
  }
  return names;
}
