import type { Node } from 'web-tree-sitter';
import type { PythonScope } from './python-scope';
import { stringValue } from './string-value';

/** The strings that a list, a tuple or a set of literals has; of a string, itself. */
export function stringsIn(value: Node, scope: PythonScope): readonly string[] {
  const nodes = value.type === 'string' ? [value] : value.namedChildren;
  return nodes.flatMap((node) => {
    const text = node.type === 'string' ? stringValue(node, scope) : null;
    return text === null ? [] : [text];
  });
}
