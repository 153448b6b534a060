import type { Node } from 'web-tree-sitter';
import type { PythonScope } from './python-scope';
import { textOf } from './python-scope';

/**
 * The docstring's source (quotes included) of a module or a body block: its first statement, when
 * that is a string.
 */
export function readDocstring(
  block: Node | null,
  scope: PythonScope,
): { readonly text: string; readonly line: number } | null {
  const first = block?.firstNamedChild;
  if (first?.type !== 'expression_statement') return null;
  const text = textOf(first, scope);
  return /^[rRuUbB]{0,2}['"]/.test(text) ? { text, line: first.startPosition.row + 1 } : null;
}
