import type { PublicSymbol, TypeTerm } from '../../surface/surface';
import type { Side } from '../sides/comparison';
import { definitionsOf } from '../sides/definitions-of';
import { inheritedMembers } from '../sides/inherited-members';
import { isStructural } from '../sides/is-structural';
import { rewriteDeclaration, rewriteType } from './rewrite-type';

/**
 * What a type's name stands for: an alias's type, an interface's members. Names within are spelled
 * as origins, so that they keep their meaning away from the file they were written in. `null` for
 * what is known by its name alone.
 */
export function expandName(term: TypeTerm, side: Side): TypeTerm | null {
  if (term.kind !== 'name') return null;
  const symbol = definitionsOf(term.name, side).find((each) => isStructural(each.declaration));
  if (!symbol) return null;
  const given = givenTo(symbol, term.args ?? []);
  const { kind, type } = symbol.declaration;
  if (kind === 'type-alias') return type ? rewriteType(type, { symbol, given }) : null;
  const members = [...inheritedMembers(symbol, side.index).values()].map(({ member, owner }) =>
    rewriteDeclaration(member, { symbol: owner, given }),
  );
  return { kind: 'object', members };
}

/** What a type's own parameters stand for: what the name is given, else their defaults. */
function givenTo(
  { declaration }: PublicSymbol,
  args: readonly TypeTerm[],
): ReadonlyMap<string, TypeTerm> {
  return new Map(
    (declaration.typeParameters ?? []).flatMap((parameter, index): [string, TypeTerm][] => {
      const value = args[index] ?? parameter.default;
      return value ? [[parameter.name, value]] : [];
    }),
  );
}
