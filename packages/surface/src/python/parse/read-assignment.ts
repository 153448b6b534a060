import type { Node } from 'web-tree-sitter';
import type { Declaration } from '../../surface/surface';
import { present } from '../../text/present';
import type { Reading } from './module-draft';
import { bind, placeMarks } from './module-draft';
import type { PythonScope } from './python-scope';
import { lineOf, textOf } from './python-scope';
import { readAssigned } from './read-assigned';
import { readTypeParameters } from './read-type-parameters';
import { refsOf } from './refs-of';
import type { PlacedStatement } from './statement-blocks';
import { typeOf } from './type-of';

const LISTS = new Set(['list', 'tuple', 'set', 'dictionary', 'binary_operator', 'expression_list']);

/** Takes over the names that a module-level assignment or a `type` statement binds. */
export function readAssignment(node: Node, placed: PlacedStatement, reading: Reading): void {
  const left = node.childForFieldName('left');
  const right = node.childForFieldName('right');
  if (!left) return;
  if (node.type === 'type_alias_statement')
    return bindDeclaration(typeStatement(node, left, reading.scope), placed, reading);
  if (left.type === 'identifier') assignName(node, placed, reading);
  else if (left.type === 'pattern_list' || left.type === 'tuple_pattern')
    for (const declaration of takenApart(left, reading.scope))
      bindDeclaration(declaration, placed, reading);
  // `a = b = value`
  if (right?.type === 'assignment') readAssignment(right, placed, reading);
}

function assignName(node: Node, placed: PlacedStatement, reading: Reading): void {
  const { draft, scope } = reading;
  const name = textOf(node.childForFieldName('left')!, scope);
  const right = node.childForFieldName('right');
  if (right && LISTS.has(right.type)) draft.values.set(name, right);
  const declaration = readAssigned(node, name, scope);
  const target = aliased(node, right, scope);
  const madeBy = calledBy(declaration, right, scope);
  if (target === null) bindDeclaration(declaration, placed, { ...reading, madeBy });
  else if (target !== name) {
    const { line } = declaration;
    const applied = right?.type === 'subscript' && { applied: true as const };
    const alias = { kind: 'alias' as const, line, target, declaration, ...applied };
    bind(draft, name, { ...alias, ...placeMarks(placed) });
  } else if (!draft.bindings.has(name)) {
    // `TimeoutError = TimeoutError` makes a builtin, or what an enclosing scope has, a name of the
    // module.
    bindDeclaration({ ...declaration, kind: 'dynamic' }, placed, reading);
  }
}

/** The name that an assignment without a type gives another name to: `x = y.z`, `x = y[T]`. */
function aliased(node: Node, right: Node | null, scope: PythonScope): string | null {
  const named = right?.type === 'subscript' ? right.childForFieldName('value') : right;
  if (!named || (named.type !== 'identifier' && named.type !== 'attribute')) return null;
  const target = textOf(named, scope).replace(/\s+/g, '');
  return /^[A-Za-z_][\w.]*$/.test(target) && !node.childForFieldName('type') ? target : null;
}

/** `a, b = …` */
function takenApart(pattern: Node, scope: PythonScope): Declaration[] {
  return pattern.namedChildren
    .filter((child) => child.type === 'identifier')
    .map((child) => ({ name: textOf(child, scope), kind: 'variable', line: lineOf(child) }));
}

/** What makes the value of a variable by a call: `x = module.make(…)`. */
function calledBy(
  { kind }: Declaration,
  right: Node | null,
  scope: PythonScope,
): string | undefined {
  const target = right?.type === 'call' ? right.childForFieldName('function') : null;
  const name = target && kind === 'variable' ? textOf(target, scope) : '';
  return /^[A-Za-z_][\w.]*$/.test(name) ? name : undefined;
}

function bindDeclaration(
  declaration: Declaration,
  placed: PlacedStatement,
  { draft, madeBy }: Reading & { readonly madeBy?: string | undefined },
): void {
  bind(draft, declaration.name, {
    kind: 'definition',
    line: declaration.line,
    declaration,
    refs: refsOf(declaration),
    ...(madeBy !== undefined && { madeBy }),
    ...placeMarks(placed),
  });
}

/** `type A[T] = …` (PEP 695) */
function typeStatement(node: Node, left: Node, scope: PythonScope): Declaration {
  const text = textOf(left, scope);
  const generics = left.descendantsOfType('type_parameter')[0] ?? null;
  return {
    name: /^\w+/.exec(text)?.[0] ?? text,
    kind: 'type-alias',
    line: lineOf(node),
    ...present({
      type: typeOf(node.childForFieldName('right'), scope),
      typeParameters: readTypeParameters(generics, scope),
    }),
  };
}
