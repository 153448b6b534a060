import type { Declaration } from '../../surface/surface';

export interface ReadDeclaration {
  readonly declaration: Declaration;
  readonly internal: boolean;
  /** A function that has a body: beneath overloads it is left out. */
  readonly implementation: boolean;
}

/**
 * The members that a namespace's declarations make: overloads collect, parts of one thing are
 * joined. A name that is a value and a type keeps the type under a name of its own, so that each is
 * compared with its like.
 */
export function mergeDeclarations(read: readonly ReadDeclaration[]): Declaration[] {
  const members = new Map<string, Declaration>();
  for (const each of read) {
    const before = members.get(each.declaration.name);
    const next = before ? merge(before, each) : each.declaration;
    members.set(next.name, next);
  }
  return [...members.values()];
}

function merge(before: Declaration, { declaration, implementation }: ReadDeclaration): Declaration {
  if (before.signatures && declaration.signatures)
    return implementation
      ? before
      : { ...before, signatures: [...before.signatures, ...declaration.signatures] };
  if (before.kind === declaration.kind && before.members)
    return { ...before, members: [...before.members, ...(declaration.members ?? [])] };
  return { ...declaration, name: `${declaration.kind} ${declaration.name}` };
}
