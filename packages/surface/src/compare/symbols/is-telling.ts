import type { Declaration, DeclarationKind, Signature, TypeTerm } from '../../surface/surface';

/** How many members tell one type from another. */
const ENOUGH = 2;

/** Kinds whose shape may tell which of them it is. */
const TELLING: ReadonlyMap<DeclarationKind, (declaration: Declaration) => boolean> = new Map([
  ['function', ({ signatures = [] }: Declaration) => signatures.some(isTellingCall)],
  ['class', hasMembers],
  ['interface', hasMembers],
  ['enum', hasMembers],
  ['type-alias', ({ type }: Declaration) => type !== undefined && isTellingType(type)],
]);

/**
 * Whether a declaration says enough of itself to be known again under another name. What is alike
 * by chance does not: a constant, a function without parameters, a type with one member.
 */
export function isTelling(declaration: Declaration): boolean {
  return TELLING.get(declaration.kind)?.(declaration) ?? false;
}

/** Two parameters, or one with a type. */
function isTellingCall({ parameters }: Signature): boolean {
  return parameters.length >= ENOUGH || parameters.some(({ type }) => type !== undefined);
}

function hasMembers({ members = [] }: Declaration): boolean {
  return members.length >= ENOUGH;
}

function isTellingType(type: TypeTerm): boolean {
  if (type.kind === 'object') return type.members.length >= ENOUGH;
  if (type.kind === 'function') return isTellingCall(type.signature);
  return type.kind === 'union' && type.of.length > ENOUGH;
}
