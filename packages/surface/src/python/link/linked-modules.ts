import type { PublicSymbol } from '../../surface/surface';
import { hasDecorators } from '../resolve/has-decorators';
import { meaningsOf } from '../resolve/python-definition';
import type { AllPart, PythonBinding, PythonModule } from '../parse/python-module';
import type { LoadedModule, PythonProgram } from '../resolve/python-program';

/**
 * The public symbols of one module, and the origins of what they mention, by the name they mention
 * it by.
 */
export interface LinkedModule {
  readonly symbols: PublicSymbol[];
  readonly mentions: ReadonlyMap<string, string>;
}

interface Remembered extends LinkedModule {
  readonly name: string;
  readonly file: string | undefined;
  /** All names its types mention, those that mean nothing in the package included. */
  readonly refs: readonly string[];
}

/** Lives as long as the cache that holds the parsed modules. */
const LINKED = new WeakMap<PythonModule, Remembered>();

/**
 * What linking a module gave before, when it would give the same again: the module is the same,
 * defines all its public names itself, and every name in its types means what it meant. Surfaces
 * then share the symbols' very objects, which comparing them makes use of.
 */
export function linkedBefore(
  program: PythonProgram,
  { module, files }: LoadedModule,
): LinkedModule | null {
  const known = module ? LINKED.get(module) : undefined;
  if (!known || known.name !== files.name || known.file !== files.source?.path) return null;
  const meant = meaningsOf(program, files.name, known.refs);
  return known.refs.every((name) => meant[name] === known.mentions.get(name)) ? known : null;
}

/**
 * Keeps what linking a module gave, if nothing but the meaning of the names in its types can change
 * it.
 */
export function rememberLinked(loaded: LoadedModule, symbols: PublicSymbol[]): LinkedModule {
  const { module, files } = loaded;
  const mentions = new Map(symbols.flatMap((symbol) => Object.entries(symbol.refs)));
  if (!module || !isSelfContained(loaded, symbols)) return { symbols, mentions };
  const refs = new Set(
    symbols.flatMap(({ declaration: { name } }) =>
      module.bindings[name]!.flatMap((binding) =>
        binding.kind === 'definition' ? binding.refs : [],
      ),
    ),
  );
  LINKED.set(module, {
    symbols,
    mentions,
    refs: [...refs],
    name: files.name,
    file: files.source?.path,
  });
  return { symbols, mentions };
}

/** Whether a module defines all its public names itself, whatever other modules there are. */
function isSelfContained(loaded: LoadedModule, symbols: readonly PublicSymbol[]): boolean {
  const { module, files } = loaded;
  if (!module || files.stub || bringsOthers(module)) return false;
  const complete =
    module.all === null ? !takesOver(module, files.isPackage) : lists(module.all, symbols);
  return (
    complete &&
    symbols.every(
      (symbol) =>
        isDefinedIn(module, symbol) &&
        !isDecorated(module, symbol) &&
        !isMadeElsewhere(module, symbol),
    )
  );
}

/** What a decorator does may stand in another module. */
function isDecorated({ bindings }: PythonModule, { declaration: { name } }: PublicSymbol): boolean {
  return bindings[name]!.some(
    (binding) => binding.kind === 'definition' && hasDecorators(binding.declaration),
  );
}

/** What a call makes stands with the function that is called, which may be imported. */
function isMadeElsewhere(
  { bindings }: PythonModule,
  { declaration: { name } }: PublicSymbol,
): boolean {
  return bindings[name]!.some((binding) => {
    const maker = binding.kind === 'definition' ? binding.madeBy?.split('.')[0] : undefined;
    const made = maker !== undefined && Object.hasOwn(bindings, maker) ? bindings[maker]! : [];
    return made.some(({ kind }) => kind !== 'definition');
  });
}

function bringsOthers({ stars, dynamic, diagnostics }: PythonModule): boolean {
  return stars.length > 0 || dynamic.length > 0 || diagnostics.length > 0;
}

/** Whether and how a module has the names of others depends on which modules there are. */
function takesOver({ bindings }: PythonModule, isPackage: boolean): boolean {
  const isTaken = (binding: PythonBinding): boolean =>
    binding.kind === 'alias' || (binding.kind === 'import' && (isPackage || binding.explicit));
  return Object.entries(bindings).some(
    ([name, several]) => !name.startsWith('_') && several.some(isTaken),
  );
}

/** Whether `__all__` lists plain names, and each of them has its symbol. */
function lists(all: readonly AllPart[], symbols: readonly PublicSymbol[]): boolean {
  const names = all.flatMap((part) => (part.kind === 'name' ? [part.name] : []));
  return names.length === all.length && symbols.length === new Set(names).size;
}

function isDefinedIn({ bindings }: PythonModule, { name, origin, declaration }: PublicSymbol) {
  if (origin !== name || declaration.kind === 'dynamic') return false;
  const own = Object.hasOwn(bindings, declaration.name) ? bindings[declaration.name]! : [];
  return own.length > 0 && own.every(({ kind }) => kind === 'definition');
}
