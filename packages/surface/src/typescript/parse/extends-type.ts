import type { TypeTerm } from '../../surface/surface';

const PRIMITIVES = new Set([
  'string',
  'number',
  'boolean',
  'bigint',
  'symbol',
  'null',
  'undefined',
]);

/**
 * Whether one type extends another, for literals, primitives and unions of them; `null` where the
 * text alone does not tell (names, type parameters, `any`).
 */
export function extendsType(type: TypeTerm, other: TypeTerm): boolean | null {
  if (other.kind === 'name' && other.name === 'unknown') return isPlain(type) ? true : null;
  const parts = partsOf(type);
  const others = partsOf(other);
  if (![...parts, ...others].every(isPlain)) return null;
  return parts.every((part) => others.some((each) => fits(part, each)));
}

function partsOf(term: TypeTerm): readonly TypeTerm[] {
  return term.kind === 'union' ? term.of : [term];
}

function isPlain(term: TypeTerm): boolean {
  return term.kind === 'literal' || (term.kind === 'name' && PRIMITIVES.has(term.name));
}

function fits(part: TypeTerm, other: TypeTerm): boolean {
  if (JSON.stringify(part) === JSON.stringify(other)) return true;
  return part.kind === 'literal' && other.kind === 'name' && primitiveOf(part.value) === other.name;
}

function primitiveOf(literal: string): string {
  if (/^["`]/.test(literal)) return 'string';
  return /^(?:true|false)$/.test(literal) ? 'boolean' : /\dn$/.test(literal) ? 'bigint' : 'number';
}
