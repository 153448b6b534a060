import type { Declaration, Parameter, Signature, TypeTerm } from '../../surface/surface';
import { mergeDeprecation } from '../../deprecation/merge-deprecation';
import type { PythonBinding, PythonModule } from '../parse/python-module';

/**
 * A module as type checkers and running programs both see it (PEP 561): what the stub declares
 * replaces what the source defines; what only the source has stays importable. Marks of deprecation
 * are taken from both.
 */
export function foldStub(stub: PythonModule, source: PythonModule): PythonModule {
  const bindings: Record<string, readonly PythonBinding[]> = { ...source.bindings };
  for (const [name, declared] of Object.entries(stub.bindings)) {
    const defined = Object.hasOwn(source.bindings, name) ? source.bindings[name]![0] : undefined;
    bindings[name] = declared.map((binding) =>
      binding.kind === 'definition' && defined?.kind === 'definition'
        ? {
            ...binding,
            declaration: marked(binding.declaration, defined.declaration),
            refs: [...new Set([...binding.refs, ...defined.refs])],
            ...(defined.keeps && { keeps: defined.keeps }),
          }
        : binding,
    );
  }
  return {
    ...source,
    bindings,
    stars: [...source.stars, ...stub.stars],
    all: stub.all ?? source.all,
    hasGetattr: source.hasGetattr || stub.hasGetattr,
    deprecation: mergeDeprecation(source.deprecation, stub.deprecation),
    diagnostics: [...stub.diagnostics, ...source.diagnostics],
  };
}

function marked(stub: Declaration, source: Declaration): Declaration {
  const deprecation = mergeDeprecation(source.deprecation ?? null, stub.deprecation ?? null);
  const members = stub.members && source.members && foldMembers(stub.members, source.members);
  const implementation = runsBeneath(stub, source);
  const signatures = takenBy(source, stub);
  const bases = realBases(stub, source);
  return {
    ...stub,
    ...(bases && { bases }),
    ...(implementation && { implementation }),
    ...(signatures && { signatures }),
    ...(deprecation && { deprecation }),
    ...(members && { members }),
  };
}

/** Bases that only type checkers know. */
const MARKERS = /^(?:typing\.)?(?:Generic|Protocol)$/;

/** What a class descends from when the program runs, with the arguments that the stub gives. */
function realBases(stub: Declaration, source: Declaration): readonly TypeTerm[] | undefined {
  if (stub.kind !== 'class' || source.kind !== 'class') return undefined;
  const [told = [], real = []] = [stub.bases, source.bases];
  if (real.some(({ kind }) => kind !== 'name')) return undefined;
  const same = (base: TypeTerm) => told.find((each) => lastName(each) === lastName(base));
  const marks = told.filter((each) => each.kind === 'name' && MARKERS.test(each.name));
  const others = real.map((base) => same(base) ?? base).filter((base) => !marks.includes(base));
  return [...others, ...marks];
}

function lastName(base: TypeTerm): string {
  return base.kind === 'name' ? base.name.slice(base.name.lastIndexOf('.') + 1) : '';
}

/**
 * What runs beneath a signature of a stub, where the source shows it: one that only hands on
 * (`*args`, `**kwargs`), or is decorated with unknown effect, says less than the stub.
 */
function runsBeneath(stub: Declaration, source: Declaration): Signature | undefined {
  const [runs, second] = source.signatures ?? [];
  if (!runs || second || source.decorators || stub.kind !== source.kind) return undefined;
  const told = stub.signatures ?? [];
  const known = told.length === 1 && sameCalls(runs, told[0]!);
  return known || handsOn(runs, told) ? undefined : runs;
}

/**
 * A stub's signature as the source takes it: what it names and the source takes by `**kwargs` alone
 * is given by name. `undefined` where the source takes any place too.
 */
function takenBy(source: Declaration, stub: Declaration): readonly Signature[] | undefined {
  const [[runs, second], [told, another]] = [source.signatures ?? [], stub.signatures ?? []];
  if (!runs || second || !told || another || source.decorators) return undefined;
  const variadic = runs.parameters.filter(isVariadic).map(({ kind }) => kind);
  if (variadic.join() !== 'var-keyword' || !handsOn(runs, [told])) return undefined;
  const named = new Set(runs.parameters.map(({ name }) => name));
  const others = told.parameters.filter(({ name }) => !named.has(name));
  const parameters = [
    ...told.parameters.filter(({ name }) => named.has(name)),
    ...others.map((each): Parameter => ({ ...each, kind: 'keyword-only' })),
  ];
  return [{ ...told, parameters }];
}

/** Whether a signature takes by `*args` or `**kwargs` what others name. */
function handsOn({ parameters }: Signature, others: readonly Signature[]): boolean {
  const kinds = new Set(others.flatMap((each) => each.parameters.map(({ kind }) => kind)));
  return parameters.some((each) => isVariadic(each) && !kinds.has(each.kind));
}

function isVariadic({ kind }: Parameter): boolean {
  return kind === 'var-positional' || kind === 'var-keyword';
}

/** Whether two signatures are called alike, types aside. */
function sameCalls(left: Signature, right: Signature): boolean {
  const calls = ({ parameters }: Signature) =>
    parameters.map(({ name, kind, optional }) => `${name} ${kind} ${optional}`).join();
  return calls(left) === calls(right);
}

const MAKERS = new Set(['__init__', '__new__']);

/**
 * Members that the source alone has are there when a program runs; which of its two makers a class
 * is made by, a stub that has one of them decides.
 */
function foldMembers(
  stub: readonly Declaration[],
  source: readonly Declaration[],
): readonly Declaration[] {
  const own = new Map(source.map((each) => [each.name, each]));
  const stubbed = new Set(stub.map(({ name }) => name));
  const isMade = stub.some(({ name }) => MAKERS.has(name));
  return [
    ...stub.map((each) => (own.has(each.name) ? marked(each, own.get(each.name)!) : each)),
    ...source.filter(({ name }) => !stubbed.has(name) && !(isMade && MAKERS.has(name))),
  ];
}
