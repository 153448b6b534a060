import type { DeclarationKind } from '../../surface/surface';
import type { PythonProgram, Resolution } from './python-program';

/** Whether a resolution leads to a definition of these kinds. */
export function isDefinedAs(
  kinds: ReadonlySet<DeclarationKind>,
  program: PythonProgram,
  target: Resolution,
): boolean {
  if (target.kind !== 'definition') return false;
  const bindings = program.loaded.get(target.module)?.module?.bindings;
  if (!bindings || !Object.hasOwn(bindings, target.name)) return false;
  return bindings[target.name]!.some(
    (each) => each.kind === 'definition' && kinds.has(each.declaration.kind),
  );
}
