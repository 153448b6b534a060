import type { Node } from 'web-tree-sitter';
import type { Declaration } from '../../surface/surface';
import { without } from '../../text/without';
import { assignedMember } from './assigned-member';
import type { ModuleDraft, Reading } from './module-draft';
import type { PythonBinding } from './python-module';
import { lineOf, textOf } from './python-scope';
import { refsOf } from './refs-of';
import { valueText } from './value-text';

type Definition = PythonBinding & { readonly kind: 'definition' };

/**
 * Takes over a member that a module gives to a class of its own (`Foo.bar = _bar`); `false` where a
 * statement does no such thing.
 */
export function readMemberAssignment(node: Node, { scope, draft }: Reading): boolean {
  const left = node.childForFieldName('left');
  const right = node.childForFieldName('right');
  const target = left ? /^(\w+)\.([A-Za-z]\w*|__\w+__)$/.exec(textOf(left, scope)) : null;
  const owner = target ? definitionIn(draft, target[1]!) : null;
  if (!target || !right || owner?.declaration.kind !== 'class') return false;
  const value = { value: valueText(right, scope), line: lineOf(node) };
  const member = memberOf(target[2]!, value, draft);
  // `__doc__`, `__module__` and the like tell of the class itself.
  if (member.kind !== 'method' && member.name.startsWith('__')) return false;
  const declaration = withMember(owner.declaration, member);
  draft.bindings.set(target[1]!, [{ ...owner, declaration, refs: refsOf(declaration) }]);
  return true;
}

function definitionIn({ bindings }: ModuleDraft, name: string): Definition | null {
  const [first, second] = bindings.get(name) ?? [];
  return first?.kind === 'definition' && !second ? first : null;
}

interface Assigned {
  readonly value: string;
  readonly line: number;
}

function memberOf(name: string, { value, line }: Assigned, draft: ModuleDraft): Declaration {
  const found = definitionIn(draft, value)?.declaration;
  if (found?.kind === 'function') return { ...asMethod(found), name, line };
  return assignedMember({ name, kind: 'attribute', line, optional: true, value }, new Map());
}

/** As a method, a function's first parameter takes the object. */
function asMethod(declaration: Declaration): Declaration {
  const signatures = declaration.signatures?.map((each) => ({
    ...each,
    parameters: each.parameters[0]?.kind.startsWith('var-')
      ? each.parameters
      : each.parameters.slice(1),
  }));
  return {
    ...without(declaration, 'implementation'),
    kind: 'method',
    ...(signatures && { signatures }),
  };
}

/** Of what a class says of itself, functions, properties and types stay. */
function withMember(owner: Declaration, member: Declaration): Declaration {
  const members = owner.members ?? [];
  const known = members.find(({ name }) => name === member.name);
  if (!known) return { ...owner, members: [...members, member] };
  if (member.kind === 'attribute') return owner;
  return { ...owner, members: members.map((each) => (each === known ? member : each)) };
}
