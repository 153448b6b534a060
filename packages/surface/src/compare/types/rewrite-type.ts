import type { ByForm } from '../../surface/by-form';
import { byForm } from '../../surface/by-form';
import type {
  Declaration,
  Parameter,
  PublicSymbol,
  Signature,
  TypeTerm,
} from '../../surface/surface';
import { meaningOf } from '../sides/meaning-of';

interface Rewriting {
  /** Whose names they are. */
  readonly symbol: PublicSymbol;
  /** What its type parameters stand for. */
  readonly given: ReadonlyMap<string, TypeTerm>;
}

const REWRITTEN: ByForm<Rewriting, TypeTerm> = {
  name({ name, args }, rewriting) {
    const value = args ? undefined : rewriting.given.get(name);
    return (
      value ?? {
        kind: 'name',
        name: meaningOf(name, rewriting.symbol),
        ...(args && { args: list(args, rewriting) }),
      }
    );
  },
  literal: (term) => term,
  union: (term, rewriting) => ({ ...term, of: list(term.of, rewriting) }),
  intersection: (term, rewriting) => ({ ...term, of: list(term.of, rewriting) }),
  tuple: (term, rewriting) => ({ ...term, of: list(term.of, rewriting) }),
  function: (term, rewriting) => ({
    ...term,
    signature: rewriteSignature(term.signature, rewriting),
  }),
  object: ({ members }, rewriting) => ({
    kind: 'object',
    members: members.map((each) => rewriteDeclaration(each, rewriting)),
  }),
  opaque: (term) => term,
};

/** A type with its names spelled as what they mean, and type parameters as what they are given. */
export function rewriteType(term: TypeTerm, rewriting: Rewriting): TypeTerm {
  return byForm(REWRITTEN, term, rewriting);
}

function list(terms: readonly TypeTerm[], rewriting: Rewriting): readonly TypeTerm[] {
  return terms.map((each) => rewriteType(each, rewriting));
}

/** The same for all types of a signature. */
export function rewriteSignature(signature: Signature, rewriting: Rewriting): Signature {
  return {
    ...signature,
    parameters: signature.parameters.flatMap((each) =>
      spread({ ...each, ...(each.type && { type: rewriteType(each.type, rewriting) }) }),
    ),
    ...(signature.returns && { returns: rewriteType(signature.returns, rewriting) }),
  };
}

/** A rest parameter that takes a tuple is as many parameters as that has members. */
function spread(parameter: Parameter): readonly Parameter[] {
  const { kind, name, type } = parameter;
  if (kind !== 'var-positional' || type?.kind !== 'tuple') return [parameter];
  return type.of.map((each, place): Parameter => {
    const [rest] = each.kind === 'name' && each.name === '...' ? (each.args ?? []) : [];
    return rest
      ? { ...parameter, type: rest }
      : { name: `${name}${place}`, kind: 'positional-or-keyword', optional: false, type: each };
  });
}

/** The same for a member's types; where it was written is of no matter any more. */
export function rewriteDeclaration(declaration: Declaration, rewriting: Rewriting): Declaration {
  return {
    ...declaration,
    line: 0,
    ...(declaration.type && { type: rewriteType(declaration.type, rewriting) }),
    ...(declaration.signatures && {
      signatures: declaration.signatures.map((each) => rewriteSignature(each, rewriting)),
    }),
  };
}
