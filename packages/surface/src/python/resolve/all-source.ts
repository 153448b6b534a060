import { importTarget } from './import-target';
import type { LoadedModule } from './python-program';

/**
 * The module whose `__all__` a part of another takes in: `base.__all__`, or a name imported as
 * `from .base import __all__ as name`. `null` when the name stands for something else.
 */
export function allSource(part: string, loaded: LoadedModule): string | null {
  const path = part.replace(/\.__all__$/, '').split('.');
  const binding = loaded.module?.bindings[path[0]!]?.[0];
  // After `from .base import *` the submodule is an attribute of its package.
  if (!binding) return [loaded.files.name, ...path].join('.');
  if (binding.kind !== 'import') return null;
  const base = importTarget(binding.from, loaded);
  const { name } = binding.from;
  const imported = name === undefined || name === '__all__' ? [] : [name];
  return base === null ? null : [base, ...imported, ...path.slice(1)].join('.');
}
