import type { ByForm } from '../../surface/by-form';
import { byForm } from '../../surface/by-form';
import type { Declaration, PublicSymbol, Signature, TypeTerm } from '../../surface/surface';
import type { Comparison, Position, Side } from '../sides/comparison';
import { flipPosition } from '../sides/flip-position';
import { isStructural } from '../sides/is-structural';
import { meaningOf } from '../sides/meaning-of';
import type { SurfaceIndex } from '../sides/surface-index';

type Way = 'in' | 'out';
type Usage = ReadonlyMap<string, ReadonlySet<Way>>;

const USAGES = new WeakMap<SurfaceIndex, Usage>();

/**
 * Who provides the values of the type in hand, as both surfaces show: users, where it is the type
 * of a parameter; the package, where it is that of a result; `unknown` where no function, class or
 * variable of the package mentions it.
 */
export function positionOf({ before, after }: Comparison): Position {
  const known = waysOf(before);
  // What users did with a type that nothing used is not told by what uses it now.
  if (known.size === 0) return 'unknown';
  const [way, other] = new Set([...known, ...waysOf(after)]);
  return other ? 'both' : (way ?? 'unknown');
}

function waysOf({ symbol, index }: Side): ReadonlySet<Way> {
  let usage = USAGES.get(index);
  if (!usage) {
    usage = usageOf(index);
    USAGES.set(index, usage);
  }
  return usage.get(symbol.origin) ?? new Set();
}

/** Going through the types of one symbol. */
interface Walk {
  readonly way: Way;
  /** Adds a use of the definition that a name means. */
  readonly use: (name: string, way: Way) => void;
}

/**
 * Follows the types of all functions, classes and variables to the types they mention, and on from
 * there.
 */
function usageOf(index: SurfaceIndex): Usage {
  const usage = new Map<string, Set<Way>>();
  const queue: { readonly symbol: PublicSymbol; readonly way: Way }[] = [];
  const follow = (symbol: PublicSymbol, way: Way) =>
    walkDeclaration(symbol.declaration, {
      way,
      use(name, used) {
        const origin = meaningOf(name, symbol);
        const definitions = index.definitions(origin);
        if (definitions.length === 0 || usage.get(origin)?.has(used)) return;
        usage.set(origin, new Set([...(usage.get(origin) ?? []), used]));
        for (const definition of definitions.slice(0, 2))
          queue.push({ symbol: definition, way: used });
      },
    });
  for (const symbol of index.mentioning)
    if (!isStructural(symbol.declaration)) follow(symbol, 'out');
  for (let next = queue.pop(); next; next = queue.pop()) follow(next.symbol, next.way);
  return usage;
}

function walkDeclaration(declaration: Declaration, outer: Walk): void {
  // Users of a class call its constructor whoever hands instances around.
  const constructs = declaration.kind === 'constructor' || declaration.name === '__init__';
  const walk: Walk = constructs ? { ...outer, way: 'out' } : outer;
  walkType(declaration.type, walk);
  for (const signature of declaration.signatures ?? []) walkSignature(signature, walk);
  walkTypes(declaration.bases, walk);
  walkMembers(declaration.members, walk);
}

function walkSignature(signature: Signature, walk: Walk): void {
  const given: Walk = { ...walk, way: flipPosition(walk.way) };
  for (const parameter of signature.parameters) walkType(parameter.type, given);
  walkType(signature.returns, walk);
  for (const each of signature.typeParameters ?? []) walkType(each.bound, given);
}

const WALKS: ByForm<Walk, void> = {
  name({ name, args }, walk) {
    walk.use(name, walk.way);
    walkTypes(args, walk);
  },
  literal: () => undefined,
  union: ({ of }, walk) => walkTypes(of, walk),
  intersection: ({ of }, walk) => walkTypes(of, walk),
  tuple: ({ of }, walk) => walkTypes(of, walk),
  function: ({ signature }, walk) => walkSignature(signature, walk),
  object: ({ members }, walk) => walkMembers(members, walk),
  opaque({ text }, walk) {
    for (const word of text.match(/[A-Za-z_$][\w$]*/g) ?? []) walk.use(word, walk.way);
  },
};

function walkType(term: TypeTerm | undefined, walk: Walk): void {
  if (term) byForm(WALKS, term, walk);
}

function walkTypes(terms: readonly TypeTerm[] | undefined, walk: Walk): void {
  for (const term of terms ?? []) walkType(term, walk);
}

function walkMembers(members: readonly Declaration[] | undefined, walk: Walk): void {
  for (const member of members ?? []) walkDeclaration(member, walk);
}
