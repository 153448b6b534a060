import type { Keeping } from '../parse/keeping';
import type { PythonBinding } from '../parse/python-module';
import { isKnownDecorator } from './is-known-decorator';
import { isKnownRegistry } from './is-known-registry';
import type { PythonProgram, Resolution } from './python-program';
import { resolveDotted } from './resolve-python-name';

const MAX_DEPTH = 6;

/** A decorator as a module writes it. */
interface Written {
  readonly module: string;
  readonly text: string;
}

/**
 * Whether a decorator gives back what is called, subclassed or read as before: as its own source
 * shows, or as it is known of packages in wide use.
 */
export function keepsDecorated(program: PythonProgram, { module, text }: Written): boolean {
  const target = /^[\w.]+/.exec(text)?.[0];
  if (target === undefined) return false;
  const called = text.length > target.length;
  if (called && !/^[\w.]+\([^]*\)$/.test(text)) return false;
  return keeps(program, { module, name: target, way: called ? 'called' : 'plain' }, 0);
}

interface Use {
  readonly module: string;
  readonly name: string;
  readonly way: keyof Keeping;
}

function keeps(program: PythonProgram, use: Use, depth: number): boolean {
  if (depth > MAX_DEPTH) return false;
  const found = resolveDotted(program, use);
  if (found.kind === 'external') return isKnownDecorator(found.dotted);
  const recur = (other: Use) => keeps(program, other, depth + 1);
  if (found.kind === 'definition') {
    const binding = definitionAt(program, found);
    return binding?.keeps
      ? goesOn(binding.keeps['']?.[use.way], found.module, recur)
      : madeByCall(binding, { ...use, module: found.module }, recur);
  }
  return keptByMethod(program, use, recur);
}

type Definition = PythonBinding & { readonly kind: 'definition' };

function definitionAt(
  program: PythonProgram,
  { module, name }: Pick<Use, 'module' | 'name'>,
): Definition | undefined {
  const bindings = program.loaded.get(module)?.module?.bindings;
  return bindings && Object.hasOwn(bindings, name)
    ? bindings[name]!.find((each): each is Definition => each.kind === 'definition')
    : undefined;
}

/** Whether all that a decorator rests on keeps what it is given as well. */
function goesOn(
  rests: readonly string[] | undefined,
  module: string,
  recur: (use: Use) => boolean,
): boolean {
  return (
    rests?.every((rest) =>
      recur({
        module,
        name: rest.replace(/\(\)$/, ''),
        way: rest.endsWith(')') ? 'called' : 'plain',
      }),
    ) ?? false
  );
}

/** `cached = make_cache(128)`: a decorator that another makes. */
function madeByCall(
  binding: Definition | undefined,
  { module, way }: Use,
  recur: (use: Use) => boolean,
): boolean {
  const maker = makerOf(binding);
  return way === 'plain' && maker !== undefined && recur({ module, name: maker, way: 'called' });
}

/** What is called to make a variable's value. */
function makerOf(binding: Definition | undefined): string | undefined {
  const { kind, value = '' } = binding?.declaration ?? {};
  return kind === 'variable' ? /^([A-Za-z_][\w.]*)\(/.exec(value)?.[1] : undefined;
}

/** `@registry.register`: a method of a class, or of an instance that a variable holds. */
function keptByMethod(
  program: PythonProgram,
  { module, name, way }: Use,
  recur: (use: Use) => boolean,
): boolean {
  const dot = name.lastIndexOf('.');
  const owner = dot < 0 ? null : classOf(program, { module, name: name.slice(0, dot) });
  if (owner?.kind === 'external') return isKnownRegistry(owner.dotted);
  if (owner?.kind !== 'definition') return false;
  const keeping = definitionAt(program, owner)?.keeps?.[name.slice(dot + 1)];
  return goesOn(keeping?.[way], owner.module, recur);
}

/** The class that a name stands for, or of which it holds an instance. */
function classOf(program: PythonProgram, spot: Pick<Use, 'module' | 'name'>): Resolution {
  const found = resolveDotted(program, spot);
  const maker = found.kind === 'definition' ? makerOf(definitionAt(program, found)) : undefined;
  return found.kind === 'definition' && maker !== undefined
    ? resolveDotted(program, { module: found.module, name: maker })
    : found;
}
