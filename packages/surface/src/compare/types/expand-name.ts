import type {
  Declaration,
  PublicSymbol,
  Signature,
  TypeParameter,
  TypeTerm,
} from '../../surface/surface';
import type { Side } from '../sides/comparison';
import { definitionsOf } from '../sides/definitions-of';
import { inheritedMembers } from '../sides/inherited-members';

/** Python classes that are known by their members rather than by their name. */
const STRUCTURAL = new Set(['typed-dict', 'protocol']);

/**
 * What a type's name stands for: an alias's type, an interface's members. Names within are spelled as origins, so that they keep
 * their meaning away from the file they were written in. `null` for what is known by its name alone.
 */
export function expandName(term: TypeTerm, side: Side): TypeTerm | null {
  if (term.kind !== 'name') return null;
  const symbol = definitionsOf(term.name, side).find((each) => opens(each.declaration));
  if (!symbol) return null;
  const { declaration } = symbol;
  const given = new Map(
    (declaration.typeParameters ?? []).flatMap(
      (parameter: TypeParameter, index): [string, TypeTerm][] => {
        const value = term.args?.[index] ?? parameter.default;
        return value ? [[parameter.name, value]] : [];
      },
    ),
  );
  const meant = (inner: TypeTerm): TypeTerm => rewrite(inner, symbol, given);
  if (declaration.kind === 'type-alias') return declaration.type ? meant(declaration.type) : null;
  const members = [...inheritedMembers(symbol, side.index).values()].map((each) =>
    rewriteDeclaration(each.member, each.owner, given),
  );
  return { kind: 'object', members };
}

function opens({ kind, form }: Declaration): boolean {
  return (
    kind === 'type-alias' ||
    kind === 'interface' ||
    (kind === 'class' && form !== undefined && STRUCTURAL.has(form))
  );
}

type Given = ReadonlyMap<string, TypeTerm>;

function rewrite(term: TypeTerm, symbol: PublicSymbol, given: Given): TypeTerm {
  switch (term.kind) {
    case 'name': {
      const value = term.args ? undefined : given.get(term.name);
      if (value) return value;
      const name = Object.hasOwn(symbol.refs, term.name) ? symbol.refs[term.name]! : term.name;
      return {
        kind: 'name',
        name,
        ...(term.args && { args: term.args.map((each) => rewrite(each, symbol, given)) }),
      };
    }
    case 'union':
    case 'intersection':
    case 'tuple':
      return { ...term, of: term.of.map((each) => rewrite(each, symbol, given)) };
    case 'function':
      return { ...term, signature: rewriteSignature(term.signature, symbol, given) };
    case 'object':
      return {
        kind: 'object',
        members: term.members.map((each) => rewriteDeclaration(each, symbol, given)),
      };
    default:
      return term;
  }
}

function rewriteSignature(signature: Signature, symbol: PublicSymbol, given: Given): Signature {
  return {
    ...signature,
    parameters: signature.parameters.map((each) => ({
      ...each,
      ...(each.type && { type: rewrite(each.type, symbol, given) }),
    })),
    ...(signature.returns && { returns: rewrite(signature.returns, symbol, given) }),
  };
}

function rewriteDeclaration(
  declaration: Declaration,
  symbol: PublicSymbol,
  given: Given,
): Declaration {
  return {
    ...declaration,
    line: 0,
    ...(declaration.type && { type: rewrite(declaration.type, symbol, given) }),
    ...(declaration.signatures && {
      signatures: declaration.signatures.map((each) => rewriteSignature(each, symbol, given)),
    }),
  };
}
