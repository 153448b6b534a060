import type { Node } from 'web-tree-sitter';
import type { TypeParameter } from '../../surface/surface';
import { parsePythonType } from './parse-python-type';
import type { PythonScope } from './python-scope';
import { textOf } from './python-scope';

/** PEP 695 type parameters: `[T: Bound = Default, *Ts, **P]`. */
export function readTypeParameters(list: Node | null, scope: PythonScope): TypeParameter[] | null {
  if (!list) return null;
  return list.namedChildren.map((node) => {
    const [head = '', fallback] = split(textOf(node, scope), '=');
    const [name = '', bound] = split(head, ':');
    return {
      name: name.trim(),
      ...(bound !== undefined && { bound: parsePythonType(bound, scope.imports) }),
      ...(fallback !== undefined && { default: parsePythonType(fallback, scope.imports) }),
    };
  });
}

function split(text: string, at: string): [string, string?] {
  const index = text.indexOf(at);
  return index < 0 ? [text] : [text.slice(0, index), text.slice(index + 1)];
}
