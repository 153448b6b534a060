import { importTarget } from './import-target';
import { implicitNames } from './star-names';
import type { AllPart } from '../parse/python-module';
import type { LoadedModule, PythonProgram } from './python-program';

export interface AllNames {
  /** Name → line of `__all__` that lists it (in this module, or where its part comes from). */
  readonly names: ReadonlyMap<string, number>;
  /** The first part that no reader of the text can know, if any. */
  readonly computed: { readonly text: string; readonly line: number } | null;
}

/**
 * The value of a module's `__all__`, with the `__all__` of other modules that it takes in; `null`
 * when the module has none.
 */
export function readAllNames(
  program: PythonProgram,
  loaded: LoadedModule,
  trail: readonly string[] = [],
): AllNames | 'pending' | null {
  const parts = loaded.module?.all;
  if (!parts) return null;
  const key = `${loaded.files.name}:__all__`;
  if (trail.includes(key)) return { names: new Map(), computed: null };
  const names = new Map<string, number>();
  let computed: AllNames['computed'] = null;
  for (const part of parts) {
    if (part.kind === 'name') names.set(part.name, part.line);
    else if (part.kind === 'removed') names.delete(part.name);
    else if (part.kind === 'computed') computed ??= part;
    else if (part.kind === 'dir') {
      const implicit = implicitNames(program, loaded, [...trail, key]);
      if (implicit === 'pending') return 'pending';
      for (const name of implicit) names.set(name, part.line);
    } else {
      const inner = ofModule(program, loaded, { part, trail: [...trail, key] });
      if (inner === 'pending') return 'pending';
      if (!inner) computed ??= { text: part.target, line: part.line };
      for (const name of inner?.names.keys() ?? []) names.set(name, part.line);
      computed ??= inner?.computed ?? null;
    }
  }
  return { names, computed };
}

interface Part {
  readonly part: AllPart & { readonly kind: 'module' };
  readonly trail: readonly string[];
}

/** `base.__all__`, or a name imported as `from .base import __all__ as name`. */
function ofModule(
  program: PythonProgram,
  loaded: LoadedModule,
  { part, trail }: Part,
): AllNames | 'pending' | null {
  const path = part.target.replace(/\.__all__$/, '').split('.');
  const binding = loaded.module?.bindings[path[0]!]?.[0];
  let target: string | null = null;
  if (binding?.kind === 'import') {
    const base = importTarget(binding.from, loaded);
    const imported = binding.from.name;
    const steps = [
      base,
      ...(imported === undefined || imported === '__all__' ? [] : [imported]),
      ...path.slice(1),
    ];
    target = base === null ? null : steps.join('.');
  } else if (!binding && path.length > 0) {
    // After `from .base import *` the submodule is an attribute of its package.
    target = [loaded.files.name, ...path].join('.');
  }
  if (target === null || !program.index.has(target)) return null;
  const inner = program.loaded.get(target);
  if (inner) return readAllNames(program, inner, trail);
  program.wanted.add(target);
  return 'pending';
}
