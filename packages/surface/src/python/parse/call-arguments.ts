import type { Node } from 'web-tree-sitter';
import type { PythonScope } from './python-scope';
import { textOf } from './python-scope';

export interface CallArguments {
  readonly positional: readonly Node[];
  readonly keyword: ReadonlyMap<string, Node>;
}

/**
 * The arguments of a `call` node, or of a class's `argument_list`. Unpacked arguments (`*a`, `**k`)
 * are left out.
 */
export function callArguments(list: Node | null, scope: PythonScope): CallArguments {
  const positional: Node[] = [];
  const keyword = new Map<string, Node>();
  for (const node of list?.namedChildren ?? []) {
    if (node.type === 'keyword_argument') {
      const [name, value] = [node.childForFieldName('name'), node.childForFieldName('value')];
      if (name && value) keyword.set(textOf(name, scope), value);
    } else if (!['comment', 'list_splat', 'dictionary_splat'].includes(node.type)) {
      positional.push(node);
    }
  }
  return { positional, keyword };
}
