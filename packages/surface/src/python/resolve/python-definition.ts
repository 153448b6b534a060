import type { Declaration, PublicSymbol } from '../../surface/surface';
import { NO_REFS } from '../../surface/no-refs';
import { canonicalPythonName } from '../parse/canonical-python-name';
import type { PythonBinding } from '../parse/python-module';
import { madeClass } from './made-class';
import type { PythonProgram, Resolution } from './python-program';
import { placeFile } from './python-program';
import { resolveDotted } from './resolve-python-name';
import { withoutKept } from './without-kept';

type Defined = Pick<PublicSymbol, 'origin' | 'place' | 'declaration' | 'refs'>;

/**
 * The definition a resolution leads to, with its place and with what the names in its types mean.
 */
export function definitionOf(
  program: PythonProgram,
  { module, name }: Resolution & { readonly kind: 'definition' },
): Defined | null {
  const loaded = program.loaded.get(module);
  const bindings = loaded?.module?.bindings[name] ?? [];
  const definitions = bindings.filter(
    (binding): binding is PythonBinding & { kind: 'definition' } => binding.kind === 'definition',
  );
  const first = definitions[0];
  const binding =
    definitions.find((each) => each.declaration.kind !== 'variable') ??
    first ??
    bindings.find((each): each is PythonBinding & { kind: 'alias' } => each.kind === 'alias');
  if (!loaded || !binding) return null;
  const others = definitions.filter(
    (each) =>
      each !== binding &&
      each.declaration.kind === binding.declaration.kind &&
      each.declaration.kind !== 'variable',
  );
  const declaration: Declaration =
    others.length > 0
      ? { ...binding.declaration, alternatives: others.map((each) => each.declaration) }
      : binding.declaration;
  const told = madeClass(program, module, binding) ?? {
    declaration,
    module,
    refs: [binding, ...others].flatMap((each) => (each.kind === 'definition' ? each.refs : [])),
  };
  return {
    origin: `${module}.${name}`,
    place: { file: placeFile(loaded, name), line: declaration.line },
    declaration: withoutKept(program, told.module, told.declaration),
    refs: meaningsOf(program, told.module, told.refs),
  };
}

/**
 * What names in a module's types mean: origins of definitions and modules of the package, else the
 * names as imported.
 */
export function meaningsOf(
  program: PythonProgram,
  module: string,
  names: readonly string[],
): Readonly<Record<string, string>> {
  if (names.length === 0) return NO_REFS;
  const meant: Record<string, string> = {};
  for (const name of names) {
    const resolution = resolveDotted(program, { module, name });
    if (resolution.kind === 'definition') meant[name] = meaningAt(program, resolution);
    else if (resolution.kind === 'module') meant[name] = resolution.name;
    else if (resolution.kind === 'external') meant[name] = resolution.dotted;
  }
  return meant;
}

const NO_IMPORTS: ReadonlyMap<string, string> = new Map();
/** Classes that every module has without a word. */
const BUILTIN =
  /^(?:dict|list|set|frozenset|tuple|str|bytes|int|float|type|object|[A-Z]\w*Error|Exception)$/;

/** The origin of a definition; of another name for what is from outside, the name it has there. */
function meaningAt(
  program: PythonProgram,
  { module, name }: Resolution & { readonly kind: 'definition' },
): string {
  const bindings = program.loaded.get(module)?.module?.bindings[name] ?? [];
  const alias = bindings.find((each) => each.kind === 'alias');
  if (alias?.kind !== 'alias') return `${module}.${name}`;
  const target = resolveDotted(program, { module, name: alias.target });
  if (target.kind === 'external') return canonicalPythonName(target.dotted, NO_IMPORTS);
  return target.kind === 'missing' && BUILTIN.test(alias.target)
    ? alias.target
    : `${module}.${name}`;
}
