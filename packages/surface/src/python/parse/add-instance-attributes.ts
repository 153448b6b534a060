import type { Node } from 'web-tree-sitter';
import type { Declaration } from '../../surface/surface';
import { parsePythonType } from './parse-python-type';
import type { PythonScope } from './python-scope';
import { lineOf, textOf } from './python-scope';

/**
 * Adds the public attributes that a method gives to its first parameter (`self.x = …`,
 * `self.x: T = …`). Any method counts, so that moving an assignment from `__init__` into a helper
 * is no removal.
 */
export function addInstanceAttributes(
  members: Map<string, Declaration>,
  method: Node,
  scope: PythonScope,
): void {
  const list = method.childForFieldName('parameters');
  const body = method.childForFieldName('body');
  const self = list?.firstNamedChild;
  if (!body || self?.type !== 'identifier') return;
  const name = textOf(self, scope);
  // Most methods give no attribute: looking at the text first spares walking their trees.
  if (!new RegExp(`\\b${name}\\.[A-Za-z]\\w*\\s*[:=,)\\]]`).test(textOf(body, scope))) return;
  for (const node of body.descendantsOfType('assignment')) {
    const left = node.childForFieldName('left');
    const type = node.childForFieldName('type');
    for (const target of left ? targets(left) : []) {
      const match = /^(\w+)\s*\.\s*([A-Za-z]\w*)$/.exec(textOf(target, scope));
      if (!match || match[1] !== name) continue;
      const known = members.get(match[2]!);
      if (known && (known.kind !== 'attribute' || known.type || !type)) continue;
      members.set(match[2]!, {
        ...(known ?? { name: match[2]!, kind: 'attribute', line: lineOf(target) }),
        ...(type && { type: parsePythonType(textOf(type, scope), scope.imports) }),
      });
    }
  }
}

function targets(left: Node): readonly Node[] {
  return left.type === 'attribute'
    ? [left]
    : left.type === 'pattern_list' || left.type === 'tuple_pattern'
      ? left.namedChildren.filter((child) => child.type === 'attribute')
      : [];
}
