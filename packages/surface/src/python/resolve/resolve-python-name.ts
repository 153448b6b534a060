import type { DeclarationKind } from '../../surface/surface';
import { importTarget } from './import-target';
import { isDefinedAs } from './is-defined-as';
import type { PythonBinding, PythonImport } from '../parse/python-module';
import type { LoadedModule, PythonProgram, Resolution } from './python-program';
import { starNames } from './module-names';

/** Longer chains of re-exports are taken for a cycle. */
const MAX_CHAIN = 200;

/**
 * Follows a name of a module through imports, aliases and star imports to its definition. Cycles
 * end as `import-cycle`.
 */
export function resolvePythonName(
  program: PythonProgram,
  module: string,
  name: string,
): Resolution {
  return resolve(program, { module, name }, []);
}

interface Spot {
  readonly module: string;
  readonly name: string;
}

function resolve(
  program: PythonProgram,
  { module, name }: Spot,
  trail: readonly string[],
): Resolution {
  const direct = definedHere(program, module, name);
  if (direct) return direct;
  const known = program.resolved.get(module)?.get(name);
  if (known) return known;
  const key = `${module}:${name}`;
  if (trail.includes(key) || trail.length > MAX_CHAIN)
    return { kind: 'missing', code: 'import-cycle' };
  const resolution = find(program, { module, name }, [...trail, key]);
  // What was found while going round a cycle holds for this way in only.
  if (
    resolution.kind !== 'pending' &&
    !(resolution.kind === 'missing' && resolution.code === 'import-cycle' && trail.length > 0)
  )
    remember(program, { module, name }, resolution);
  return resolution;
}

/** Most names are defined once where they are asked for: they need no following. */
function definedHere(program: PythonProgram, module: string, name: string): Resolution | null {
  const found = bindingsOf(program.loaded.get(module), name);
  return found.length === 1 && found[0]!.kind === 'definition'
    ? { kind: 'definition', module, name }
    : null;
}

function bindingsOf(loaded: LoadedModule | undefined, name: string): readonly PythonBinding[] {
  const bindings = loaded?.module?.bindings;
  return bindings && Object.hasOwn(bindings, name) ? bindings[name]! : [];
}

function remember(program: PythonProgram, { module, name }: Spot, resolution: Resolution): void {
  const names = program.resolved.get(module) ?? new Map<string, Resolution>();
  program.resolved.set(module, names.set(name, resolution));
}

function find(
  program: PythonProgram,
  { module, name }: Spot,
  trail: readonly string[],
): Resolution {
  const loaded = program.loaded.get(module);
  if (!loaded) {
    program.wanted.add(module);
    return { kind: 'pending' };
  }
  const bindings = bindingsOf(loaded, name);
  const found = bindings.map((binding) =>
    followBinding(program, { module, name }, { binding, loaded, trail }),
  );
  const best = bestOf(found, bindings);
  if (best && best.kind !== 'missing') return best;
  return (
    fromStars(program, { module, name }, { loaded, trail }) ??
    unbound(program, { module, name }, loaded) ??
    best ?? { kind: 'missing', code: 'all-names-missing' }
  );
}

/** A name that no statement binds may be a submodule, or what `__getattr__` answers for. */
function unbound(
  program: PythonProgram,
  { module, name }: Spot,
  loaded: LoadedModule,
): Resolution | null {
  const submodule = `${module}.${name}`;
  if (program.index.has(submodule)) return { kind: 'module', name: submodule };
  return loaded.module?.hasGetattr ? { kind: 'dynamic', module } : null;
}

interface Following {
  readonly loaded: LoadedModule;
  readonly trail: readonly string[];
}

function followBinding(
  program: PythonProgram,
  spot: Spot,
  { binding, loaded, trail }: Following & { readonly binding: PythonBinding },
): Resolution {
  if (binding.kind === 'definition') return { kind: 'definition', ...spot };
  if (binding.kind === 'import') return followImport(program, binding.from, { loaded, trail });
  const target = resolveDotted(program, { module: spot.module, name: binding.target }, trail);
  if (binding.applied && target.kind !== 'pending' && !isDefinedAs(CLASS, program, target))
    return { kind: 'definition', ...spot };
  if (binding.answered) return answered(program, { spot, binding, target });
  // `x = y` where `y` is no class, function or module of ours is a plain variable.
  return target.kind === 'definition' || target.kind === 'module' || target.kind === 'pending'
    ? target
    : { kind: 'definition', ...spot };
}

interface Answered {
  readonly spot: Spot;
  readonly binding: PythonBinding & { readonly kind: 'alias' };
  readonly target: Resolution;
}

/** What `__getattr__` gives back: a variable may hold anything by then. */
function answered(program: PythonProgram, { spot, binding, target }: Answered): Resolution {
  if (target.kind === 'pending') return target;
  const { deprecation } = binding.declaration;
  return target.kind === 'definition' && isDefinedAs(CALLABLE, program, target)
    ? { ...target, ...(deprecation && { deprecation }) }
    : { kind: 'definition', ...spot };
}

/** A generic class that is given its arguments is used as the class; anything else gives an item. */
const CLASS: ReadonlySet<DeclarationKind> = new Set(['class']);
const CALLABLE: ReadonlySet<DeclarationKind> = new Set(['class', 'function']);

function followImport(
  program: PythonProgram,
  from: PythonImport,
  { loaded, trail }: Following,
): Resolution {
  const target = importTarget(from, loaded);
  if (target === null) return NOT_FOUND;
  if (program.index.has(target)) return followInto(program, { target, name: from.name }, trail);
  const full = from.name === undefined ? target : `${target}.${from.name}`;
  if (program.index.has(full)) return { kind: 'module', name: full };
  // A folder without `__init__` is a namespace package: it may hold modules of this distribution.
  if (from.level > 0) return NOT_FOUND;
  return { kind: 'external', dotted: [from.module, from.name].filter((part) => part).join('.') };
}

const NOT_FOUND = { kind: 'missing', code: 'import-not-found' } as const;

/** A module of the distribution, a name of it, or a submodule. */
function followInto(
  program: PythonProgram,
  { target, name }: { readonly target: string; readonly name: string | undefined },
  trail: readonly string[],
): Resolution {
  if (name === undefined) return { kind: 'module', name: target };
  const own = resolve(program, { module: target, name }, trail);
  if (own.kind !== 'missing') return own;
  const full = `${target}.${name}`;
  if (program.index.has(full)) return { kind: 'module', name: full };
  return own.code === 'import-cycle' ? own : NOT_FOUND;
}

/**
 * `a.b.c` seen from a module: the first part is a name of the module, the others are followed
 * through modules.
 */
export function resolveDotted(
  program: PythonProgram,
  { module, name }: Spot,
  trail: readonly string[] = [],
): Resolution {
  const [head = '', ...rest] = name.split('.');
  let at = resolve(program, { module, name: head }, trail);
  for (const part of rest) {
    if (at.kind === 'module') at = resolve(program, { module: at.name, name: part }, trail);
    else if (at.kind === 'external') at = { kind: 'external', dotted: `${at.dotted}.${part}` };
    else if (at.kind === 'definition') return { kind: 'dynamic', module: at.module };
    else return at;
  }
  return at;
}

/**
 * Of several conditional bindings, a function or class of ours tells most, then any definition of
 * ours, then what is imported.
 */
function bestOf(
  found: readonly Resolution[],
  bindings: readonly PythonBinding[],
): Resolution | undefined {
  if (found.some((each) => each.kind === 'pending')) return { kind: 'pending' };
  const rank = (each: Resolution, index: number): number => {
    if (each.kind === 'missing') return 0;
    if (each.kind === 'external' || each.kind === 'dynamic') return 2;
    const binding = bindings[index]!;
    return each.kind === 'definition' &&
      binding.kind === 'definition' &&
      binding.declaration.kind === 'variable'
      ? binding.declaration.value === 'None'
        ? 1
        : 3
      : 4;
  };
  let best = -1;
  let at: Resolution | undefined;
  found.forEach((each, index) => {
    if (rank(each, index) > best) [best, at] = [rank(each, index), each];
  });
  return at;
}

function fromStars(
  program: PythonProgram,
  { name }: Spot,
  { loaded, trail }: Following,
): Resolution | null {
  for (const star of [...(loaded.module?.stars ?? [])].reverse()) {
    const target = importTarget(star.from, loaded);
    if (target === null || !program.index.has(target)) continue;
    const names = starNames(program, target, trail);
    if (names === 'pending') return { kind: 'pending' };
    if (!names.has(name)) continue;
    const resolution = resolve(program, { module: target, name }, trail);
    if (resolution.kind !== 'missing') return resolution;
  }
  return null;
}
