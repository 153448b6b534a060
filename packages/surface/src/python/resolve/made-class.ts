import type { PublicSymbol } from '../../surface/surface';
import { present } from '../../text/present';
import type { PythonBinding } from '../parse/python-module';
import type { MadeClass } from '../parse/read-made-class';
import { keepsDecorated } from './keeps-decorated';
import type { PythonProgram, Resolution } from './python-program';
import { resolveDotted } from './resolve-python-name';

interface Made extends Pick<PublicSymbol, 'declaration'> {
  /** The module of the function that writes it, and the names in it that it mentions. */
  readonly module: string;
  readonly refs: readonly string[];
}

/**
 * The class that a variable holds when a function of the package writes one and gives it back. Its
 * `value` is the call, which may give it anything besides.
 */
export function madeClass(
  program: PythonProgram,
  module: string,
  binding: PythonBinding,
): Made | null {
  const madeBy = binding.kind === 'definition' ? binding.madeBy : undefined;
  const found = madeBy === undefined ? null : resolveDotted(program, { module, name: madeBy });
  const makes = found?.kind === 'definition' ? makesAt(program, found) : undefined;
  if (found?.kind !== 'definition' || binding.kind !== 'definition' || !makes) return null;
  const isKept = (text: string) => keepsDecorated(program, { module: found.module, text });
  if (!makes.rests.every(isKept)) return null;
  const { name, line, value } = binding.declaration;
  const declaration = { ...makes.declaration, name, line, ...present({ value }) };
  return { declaration, module: found.module, refs: makes.refs };
}

function makesAt(
  program: PythonProgram,
  { module, name }: Resolution & { readonly kind: 'definition' },
): MadeClass | undefined {
  const bindings = program.loaded.get(module)?.module?.bindings;
  const [maker, another] = bindings && Object.hasOwn(bindings, name) ? bindings[name]! : [];
  return maker?.kind === 'definition' && !another ? maker.makes : undefined;
}
