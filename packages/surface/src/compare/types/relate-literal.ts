import type { TypeTerm } from '../../surface/surface';
import { isKnownType } from './is-known-type';
import { isKnownSubclass } from './known-classes';
import type { Relation } from './relation';

/**
 * How literals are written in either language, and the types of which they are values: the first
 * that matches.
 */
const PRIMITIVES: readonly (readonly [spelling: RegExp, types: readonly string[]])[] = [
  [/^b"/, ['bytes']],
  [/^"/, ['string', 'str']],
  [/^(?:true|false)$/i, ['boolean', 'bool', 'int']],
  [/n$/, ['bigint']],
  [/^/, ['number', 'int', 'float']],
];

/** How a type of any other form relates to one literal. */
export function relateLiteral(literal: string, type: TypeTerm): Relation {
  if (type.kind === 'name' && isValueOf(literal, type.name)) return 'wider';
  return isKnownType(type) ? 'different' : 'unknown';
}

function isValueOf(literal: string, name: string): boolean {
  const [, types] = PRIMITIVES.find(([spelling]) => spelling.test(literal))!;
  return types.some((type) => type === name || isKnownSubclass(type, name));
}
