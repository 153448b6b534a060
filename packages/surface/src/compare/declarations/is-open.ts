import type { Declaration, TypeTerm } from '../../surface/surface';

/** How literals start: what such a value is can be read. */
const LITERAL = /^(?:-?\d|["'[{(]|[rbfu]?["']|None\b|True\b|False\b|true\b|false\b|null\b)/i;

/**
 * A variable whose value is an expression may be anything: a function made by a call, a class
 * picked by one.
 */
export function isOpen({ kind, type, value }: Declaration): boolean {
  if (kind !== 'variable' && kind !== 'attribute') return false;
  if (type !== undefined && type.kind !== 'opaque') return !isPlain(type);
  return value === undefined || !LITERAL.test(value);
}

/** Names of types whose values nobody calls. */
const PLAIN =
  /^(?:str|bytes|int|float|bool|complex|None|list|dict|set|tuple|frozenset|string|number|boolean|bigint|null|undefined|void|Array|Record)$/;

/** Whether values of a type are known to be no functions and no classes. */
function isPlain(type: TypeTerm): boolean {
  if (type.kind === 'name') return PLAIN.test(type.name);
  if (type.kind === 'union') return type.of.every(isPlain);
  return type.kind !== 'function' && type.kind !== 'intersection';
}
