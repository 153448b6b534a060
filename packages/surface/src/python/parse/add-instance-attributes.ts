import type { Node } from 'web-tree-sitter';
import type { Declaration, TypeTerm } from '../../surface/surface';
import type { PythonScope } from './python-scope';
import { lineOf, textOf } from './python-scope';
import { typeOf } from './type-of';

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
  const body = method.childForFieldName('body');
  const self = selfOf(method, scope);
  if (!body || self === null || !mayAssign(self, textOf(body, scope))) return;
  for (const node of body.descendantsOfType('assignment')) {
    const type = typeOf(node.childForFieldName('type'), scope);
    for (const target of targetsOf(node)) {
      const name = attributeOf(self, textOf(target, scope));
      if (name !== null) addAttribute(members, { name, line: lineOf(target), type });
    }
  }
}

interface Attribute {
  readonly name: string;
  readonly line: number;
  readonly type: TypeTerm | undefined;
}

/** The first assignment declares an attribute; a later one may still say its type. */
function addAttribute(members: Map<string, Declaration>, { name, line, type }: Attribute): void {
  const known = members.get(name);
  if (!known) members.set(name, { name, kind: 'attribute', line, ...(type && { type }) });
  else if (type && known.kind === 'attribute' && !known.type) members.set(name, { ...known, type });
}

function selfOf(method: Node, scope: PythonScope): string | null {
  const first = method.childForFieldName('parameters')?.firstNamedChild;
  return first?.type === 'identifier' ? textOf(first, scope) : null;
}

/** Most methods give no attribute: looking at the text first spares walking their trees. */
function mayAssign(self: string, body: string): boolean {
  return new RegExp(`\\b${self}\\.[A-Za-z]\\w*\\s*[:=,)\\]]`).test(body);
}

function attributeOf(self: string, target: string): string | null {
  const match = /^(\w+)\s*\.\s*([A-Za-z]\w*)$/.exec(target);
  return match?.[1] === self ? match[2]! : null;
}

function targetsOf(assignment: Node): readonly Node[] {
  const left = assignment.childForFieldName('left');
  if (!left) return [];
  if (left.type === 'attribute') return [left];
  return left.type === 'pattern_list' || left.type === 'tuple_pattern'
    ? left.namedChildren.filter((child) => child.type === 'attribute')
    : [];
}
