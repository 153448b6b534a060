import type { Node } from 'web-tree-sitter';
import type { Declaration, TypeTerm } from '../../surface/surface';
import { callArguments } from './call-arguments';
import { parsePythonType } from './parse-python-type';
import type { PythonScope } from './python-scope';
import { lineOf, textOf } from './python-scope';
import type { ClassContext } from './read-class-body';
import { valueText } from './value-text';

/** Calls that describe a dataclass-like field rather than give its value. */
const FIELD = /(?:^|\.)(?:field|Field|ib|attrib|attr\.ib)$/;

/** The attributes that one statement of a class body declares. */
export function readAttribute(
  statement: Node,
  scope: PythonScope,
  context: ClassContext,
): Declaration[] {
  const assignment =
    statement.type === 'expression_statement' ? statement.firstNamedChild : statement;
  if (assignment?.type !== 'assignment') return [];
  const left = assignment.childForFieldName('left');
  const type = assignment.childForFieldName('type');
  const right = assignment.childForFieldName('right');
  if (!left) return [];
  if (left.type !== 'identifier') {
    return left.namedChildren
      .filter((child) => child.type === 'identifier')
      .map((child) => ({
        name: textOf(child, scope),
        kind: memberKind(context),
        line: lineOf(child),
      }));
  }
  const name = textOf(left, scope);
  const line = lineOf(left);
  // A chained assignment `a = b = 1` nests to the right.
  const chained = right?.type === 'assignment' ? readAttribute(right, scope, context) : [];
  if (context.form === 'enum' && !type && right)
    return [{ name, kind: 'enum-member', line, value: valueText(right, scope) }, ...chained];
  const typed = type ? annotation(parsePythonType(textOf(type, scope), scope.imports)) : {};
  return [
    { name, kind: 'attribute', line, ...typed, ...valueOf(right, scope, context) },
    ...chained,
  ];
}

function memberKind({ form }: ClassContext): 'enum-member' | 'attribute' {
  return form === 'enum' ? 'enum-member' : 'attribute';
}

function valueOf(
  right: Node | null,
  scope: PythonScope,
  context: ClassContext,
): Partial<Declaration> {
  if (!right) return context.total ? {} : { optional: true };
  const call = right.type === 'call' ? right : null;
  const target = call?.childForFieldName('function');
  if (!target || !FIELD.test(textOf(target, scope)))
    return { optional: true, value: valueText(right, scope) };
  const { positional, keyword } = callArguments(call!.childForFieldName('arguments'), scope);
  const given =
    positional[0] && textOf(positional[0], scope) !== '...' && /Field$/.test(textOf(target, scope));
  const optional =
    given ||
    ['default', 'default_factory', 'factory'].some(
      (key) =>
        keyword.has(key) && !/^(?:\.\.\.|MISSING|NOTHING)$/.test(textOf(keyword.get(key)!, scope)),
    );
  const flag = (key: string) => (keyword.has(key) ? textOf(keyword.get(key)!, scope) : undefined);
  const marks = [
    'field',
    flag('init') === 'False' ? 'init=False' : '',
    flag('kw_only') ? `kw_only=${flag('kw_only')}` : '',
  ].filter((mark) => mark !== '');
  // Marks of the field stand in the list of decorators: they act upon the declaration just so.
  return {
    ...(optional && { optional: true as const }),
    ...(marks.length > 0 && { decorators: marks }),
    ...(keyword.has('default') && { value: valueText(keyword.get('default')!, scope) }),
  };
}

/**
 * Type qualifiers say something about the attribute, not about its values: they become the
 * declaration's own properties.
 */
function annotation(type: TypeTerm): Partial<Declaration> {
  if (type.kind !== 'name') return { type };
  const inner = type.args?.[0];
  switch (type.name) {
    case 'Final':
      return { readonly: true, ...(inner && { type: inner }) };
    case 'ReadOnly':
      return { readonly: true, ...(inner && annotation(inner)) };
    case 'ClassVar':
      return { binding: 'class', ...(inner && annotation(inner)) };
    case 'NotRequired':
      return { optional: true, ...(inner && annotation(inner)) };
    case 'Required':
      return { ...(inner && annotation(inner)), decorators: ['Required'] };
    case 'InitVar':
      return { ...(inner && { type: inner }), decorators: ['InitVar'] };
    default:
      return { type };
  }
}
