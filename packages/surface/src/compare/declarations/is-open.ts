import type { Declaration } from '../../surface/surface';

/** How literals start: what such a value is can be read. */
const LITERAL = /^(?:-?\d|["'[{(]|[rbfu]?["']|None\b|True\b|False\b|true\b|false\b|null\b)/i;

/**
 * A variable whose value is an expression may be anything: a function made by a call, a class
 * picked by one.
 */
export function isOpen({ kind, type, value }: Declaration): boolean {
  if (kind !== 'variable' && kind !== 'attribute') return false;
  const isTyped = type !== undefined && type.kind !== 'opaque';
  return !isTyped && (value === undefined || !LITERAL.test(value));
}
