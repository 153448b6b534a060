import type { Declaration, PublicSymbol, Signature, TypeTerm } from '../../surface/surface';
import type { Comparison, Position } from '../sides/comparison';
import { flipPosition } from '../sides/flip-position';
import type { SurfaceIndex } from '../sides/surface-index';

type Way = 'in' | 'out';
type Usage = ReadonlyMap<string, ReadonlySet<Way>>;

const USAGES = new WeakMap<SurfaceIndex, Usage>();

/**
 * Who provides the values of the type in hand, as both surfaces show: users, where it is the type of a parameter; the package,
 * where it is that of a result; `unknown` where no function, class or variable of the package mentions it.
 */
export function positionOf({ before, after }: Comparison): Position {
  const ways = new Set([
    ...waysOf(before.symbol, before.index),
    ...waysOf(after.symbol, after.index),
  ]);
  if (ways.size === 2) return 'both';
  return [...ways][0] ?? 'unknown';
}

function waysOf(symbol: PublicSymbol, index: SurfaceIndex): ReadonlySet<Way> {
  let usage = USAGES.get(index);
  if (!usage) {
    usage = usageOf(index);
    USAGES.set(index, usage);
  }
  return usage.get(symbol.origin) ?? new Set();
}

interface Walk {
  readonly symbol: PublicSymbol;
  /** Adds a use of the definition that a name of `symbol` means. */
  use(name: string, way: Way): void;
}

/** Follows the types of all functions, classes and variables to the types they mention, and on from there. */
function usageOf(index: SurfaceIndex): Usage {
  const usage = new Map<string, Set<Way>>();
  const queue: { readonly symbol: PublicSymbol; readonly way: Way }[] = [];
  const walkOf = (symbol: PublicSymbol): Walk => ({
    symbol,
    use(name, way) {
      const origin = Object.hasOwn(symbol.refs, name) ? symbol.refs[name]! : name;
      const definitions = index.definitions(origin);
      if (definitions.length === 0 || usage.get(origin)?.has(way)) return;
      usage.set(origin, new Set([...(usage.get(origin) ?? []), way]));
      for (const definition of definitions.slice(0, 2)) queue.push({ symbol: definition, way });
    },
  });
  for (const symbol of index.mentioning) {
    const { kind, form } = symbol.declaration;
    const isType =
      kind === 'interface' || kind === 'type-alias' || form === 'typed-dict' || form === 'protocol';
    if (!isType) walkDeclaration(symbol.declaration, 'out', walkOf(symbol));
  }
  for (let next = queue.pop(); next; next = queue.pop())
    walkDeclaration(next.symbol.declaration, next.way, walkOf(next.symbol));
  return usage;
}

function walkDeclaration(declaration: Declaration, way: Way, walk: Walk): void {
  // Users of a class call its constructor whoever hands instances around.
  const own = declaration.kind === 'constructor' || declaration.name === '__init__' ? 'out' : way;
  walkType(declaration.type, own, walk);
  for (const signature of declaration.signatures ?? []) walkSignature(signature, own, walk);
  for (const base of declaration.bases ?? []) walkType(base, own, walk);
  for (const member of declaration.members ?? []) walkDeclaration(member, own, walk);
}

function walkSignature(signature: Signature, way: Way, walk: Walk): void {
  for (const parameter of signature.parameters) walkType(parameter.type, flipPosition(way), walk);
  walkType(signature.returns, way, walk);
  for (const each of signature.typeParameters ?? []) walkType(each.bound, flipPosition(way), walk);
}

function walkType(term: TypeTerm | undefined, way: Way, walk: Walk): void {
  switch (term?.kind) {
    case 'name':
      walk.use(term.name, way);
      for (const arg of term.args ?? []) walkType(arg, way, walk);
      return;
    case 'union':
    case 'intersection':
    case 'tuple':
      for (const each of term.of) walkType(each, way, walk);
      return;
    case 'function':
      return walkSignature(term.signature, way, walk);
    case 'object':
      for (const member of term.members) walkDeclaration(member, way, walk);
      return;
    case 'opaque':
      for (const word of term.text.match(/[A-Za-z_$][\w$]*/g) ?? []) walk.use(word, way);
  }
}
