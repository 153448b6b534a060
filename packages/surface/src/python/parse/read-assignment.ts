import type { Node } from 'web-tree-sitter';
import type { Declaration } from '../../surface/surface';
import type { ModuleDraft } from './module-draft';
import { bind } from './module-draft';
import { parsePythonType } from './parse-python-type';
import type { PythonScope } from './python-scope';
import { lineOf, textOf } from './python-scope';
import { readFunctionalClass } from './read-functional-class';
import { readParameters } from './read-parameters';
import { readTypeParameters } from './read-type-parameters';
import type { PlacedStatement } from './statement-blocks';
import { refsOf } from './refs-of';
import { valueText } from './value-text';

interface Reading {
  readonly scope: PythonScope;
  readonly draft: ModuleDraft;
}

const LISTS = new Set(['list', 'tuple', 'set', 'binary_operator', 'expression_list']);

/** Takes over the names that a module-level assignment or a `type` statement binds. */
export function readAssignment(node: Node, placed: PlacedStatement, reading: Reading): void {
  const { scope, draft } = reading;
  const left = node.childForFieldName('left');
  const right = node.childForFieldName('right');
  if (!left) return;
  if (node.type === 'type_alias_statement')
    return bindDeclaration(typeStatement(node, scope), placed, reading);
  if (left.type === 'identifier') {
    const name = textOf(left, scope);
    if (right && LISTS.has(right.type)) draft.values.set(name, right);
    const declaration = declare(node, { name, right: lastValue(right) }, scope);
    const target =
      right && (right.type === 'identifier' || right.type === 'attribute')
        ? textOf(right, scope).replace(/\s+/g, '')
        : null;
    const aliases =
      target !== null && /^[A-Za-z_][\w.]*$/.test(target) && !node.childForFieldName('type');
    // `TimeoutError = TimeoutError` makes a builtin, or what an enclosing scope has, a name of the
    // module.
    if (aliases && target === name) {
      if (!draft.bindings.has(name))
        bindDeclaration({ ...declaration, kind: 'dynamic' }, placed, reading);
    } else if (aliases)
      bind(draft, name, {
        kind: 'alias',
        line: declaration.line,
        target,
        declaration,
        ...flags(placed),
      });
    else bindDeclaration(declaration, placed, reading);
  } else if (left.type === 'pattern_list' || left.type === 'tuple_pattern') {
    for (const child of left.namedChildren) {
      if (child.type === 'identifier')
        bindDeclaration(
          { name: textOf(child, scope), kind: 'variable', line: lineOf(child) },
          placed,
          reading,
        );
    }
  }
  // `a = b = value`
  if (right?.type === 'assignment') readAssignment(right, placed, reading);
}

function lastValue(right: Node | null): Node | null {
  let value = right;
  while (value?.type === 'assignment') value = value.childForFieldName('right');
  return value;
}

function flags(placed: PlacedStatement): { conditional?: true; typeOnly?: true } {
  return {
    ...(placed.conditional && { conditional: true }),
    ...(placed.typeOnly && { typeOnly: true }),
  };
}

function bindDeclaration(
  declaration: Declaration,
  placed: PlacedStatement,
  { draft }: Reading,
): void {
  bind(draft, declaration.name, {
    kind: 'definition',
    line: declaration.line,
    declaration,
    refs: refsOf(declaration),
    ...flags(placed),
  });
}

function typeStatement(node: Node, scope: PythonScope): Declaration {
  const left = node.childForFieldName('left')!;
  const right = node.childForFieldName('right');
  const text = textOf(left, scope);
  const typeParameters = readTypeParameters(
    left.descendantsOfType('type_parameter')[0] ?? null,
    scope,
  );
  return {
    name: /^\w+/.exec(text)?.[0] ?? text,
    kind: 'type-alias',
    line: lineOf(node),
    ...(right && { type: parsePythonType(textOf(right, scope), scope.imports) }),
    ...(typeParameters && { typeParameters }),
  };
}

function declare(
  node: Node,
  { name, right }: { readonly name: string; readonly right: Node | null },
  scope: PythonScope,
): Declaration {
  const line = lineOf(node);
  const annotation = node.childForFieldName('type');
  const type = annotation ? parsePythonType(textOf(annotation, scope), scope.imports) : null;
  if (type?.kind === 'name' && type.name === 'TypeAlias' && right)
    return {
      name,
      kind: 'type-alias',
      line,
      type: parsePythonType(textOf(right, scope), scope.imports),
    };
  if (right?.type === 'call') {
    const made = readFunctionalClass(right, name, scope);
    if (made) return made;
  }
  if (right?.type === 'lambda') {
    return {
      name,
      kind: 'function',
      line,
      signatures: [{ parameters: readParameters(right.childForFieldName('parameters'), scope) }],
    };
  }
  const final = type?.kind === 'name' && type.name === 'Final' ? type : null;
  const constant = final !== null || /^[A-Z][A-Z0-9_]*$/.test(name);
  const held = final ? final.args?.[0] : type;
  return {
    name,
    kind: 'variable',
    line,
    ...(held && { type: held }),
    ...(constant && { readonly: true as const }),
    ...(right && { value: valueText(right, scope) }),
  };
}
