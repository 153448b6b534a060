import type { Node } from 'web-tree-sitter';
import type { PythonScope } from './python-scope';
import { textOf } from './python-scope';

/**
 * The text of a string literal, of adjacent literals, or of literals joined with `+`; the fields of
 * an f-string stand as written. `null` when the expression is no string.
 */
export function stringValue(node: Node, scope: PythonScope): string | null {
  const text = textOf(node, scope).trim();
  if (node.type === 'string') return unquote(text);
  if (
    ![
      'concatenated_string',
      'parenthesized_expression',
      'binary_operator',
      'call',
      'attribute',
    ].includes(node.type)
  )
    return null;
  const parts = node.descendantsOfType('string').map((part) => unquote(textOf(part, scope)));
  return parts.length > 0 ? parts.join('') : null;
}

function unquote(text: string): string {
  const match = /^[A-Za-z]{0,2}('''|"""|'|")([^]*)\1$/.exec(text);
  if (!match) return text;
  return /^[a-z]?r/i.test(text)
    ? match[2]!
    : match[2]!
        .replace(/\\\n/g, '')
        .replace(/\\n/g, '\n')
        .replace(/\\t/g, '\t')
        .replace(/\\(['"\\])/g, '$1');
}
