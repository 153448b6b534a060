import type { Declaration, TypeTerm } from '../../surface/surface';

/** The members that a type itself writes: those of a class or interface, or of an alias's objects. */
export function declaredMembers({ kind, members, type }: Declaration): readonly Declaration[] {
  return kind === 'type-alias' && type ? membersIn(type) : (members ?? []);
}

function membersIn(term: TypeTerm): readonly Declaration[] {
  if (term.kind === 'object') return term.members;
  return term.kind === 'intersection' ? term.of.flatMap(membersIn) : [];
}
