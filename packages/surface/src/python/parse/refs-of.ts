import type { Declaration } from '../../surface/surface';
import { namesInDeclaration } from '../../surface/names-in-declaration';

/**
 * Builtins and typing constructs that a module hardly ever defines anew: not worth a look when
 * linking.
 */
const PLAIN = new Set([
  'None',
  'int',
  'str',
  'bool',
  'float',
  'bytes',
  'list',
  'dict',
  'tuple',
  'set',
  'frozenset',
  'Any',
  'object',
  '...',
  'type',
  'complex',
]);

/** The names that a declaration's types and bases mention and that linking has to resolve. */
export function refsOf(declaration: Declaration): string[] {
  const names = new Set<string>();
  namesInDeclaration(declaration, names);
  return [...names].filter((name) => !PLAIN.has(name));
}
