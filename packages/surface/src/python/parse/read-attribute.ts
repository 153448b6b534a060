import type { Node } from 'web-tree-sitter';
import type { Declaration, TypeTerm } from '../../surface/surface';
import { present } from '../../text/present';
import { callArguments } from './call-arguments';
import type { ClassContext } from './class-context';
import type { PythonScope } from './python-scope';
import { lineOf, textOf } from './python-scope';
import { typeOf } from './type-of';
import { valueText } from './value-text';

/** The attributes that one statement of a class body declares. */
export function readAttribute(
  statement: Node,
  scope: PythonScope,
  context: ClassContext,
): Declaration[] {
  const assignment = assignmentIn(statement);
  const left = assignment?.childForFieldName('left');
  if (!assignment || !left) return [];
  if (left.type !== 'identifier') return takenApart(left, scope, context);
  const right = assignment.childForFieldName('right');
  // A chained assignment `a = b = 1` nests to the right.
  const chained = right?.type === 'assignment' ? readAttribute(right, scope, context) : [];
  const type = typeOf(assignment.childForFieldName('type'), scope);
  const own = { name: textOf(left, scope), line: lineOf(left) };
  return [declared(own, { type, right }, { scope, context }), ...chained];
}

function assignmentIn(statement: Node): Node | null {
  const node = statement.type === 'expression_statement' ? statement.firstNamedChild : statement;
  return node?.type === 'assignment' ? node : null;
}

interface Written {
  readonly type: TypeTerm | undefined;
  readonly right: Node | null;
}

interface Reading {
  readonly scope: PythonScope;
  readonly context: ClassContext;
}

function declared(
  { name, line }: Pick<Declaration, 'name' | 'line'>,
  { type, right }: Written,
  { scope, context }: Reading,
): Declaration {
  if (context.form === 'enum' && !type && right)
    return { name, kind: 'enum-member', line, value: valueText(right, scope) };
  // Without a value an attribute has to be given, except where its class says otherwise.
  const value = right ? valueOf(right, scope) : present({ optional: !context.total });
  return { name, kind: 'attribute', line, ...qualified(type), ...value };
}

/** `a, b = …` */
function takenApart(pattern: Node, scope: PythonScope, { form }: ClassContext): Declaration[] {
  return pattern.namedChildren
    .filter((child) => child.type === 'identifier')
    .map((child) => ({
      name: textOf(child, scope),
      kind: form === 'enum' ? 'enum-member' : 'attribute',
      line: lineOf(child),
    }));
}

/** Calls that describe a dataclass-like field rather than give its value. */
const FIELD = /(?:^|\.)(?:field|Field|ib|attrib|attr\.ib)$/;

function valueOf(right: Node, scope: PythonScope): Partial<Declaration> {
  const target = right.type === 'call' ? right.childForFieldName('function') : null;
  return target && FIELD.test(textOf(target, scope))
    ? fieldOf(right, textOf(target, scope), scope)
    : { optional: true, value: valueText(right, scope) };
}

/** Marks of the field stand in the list of decorators: they act upon the declaration just so. */
function fieldOf(call: Node, maker: string, scope: PythonScope): Partial<Declaration> {
  const { positional, keyword } = callArguments(call.childForFieldName('arguments'), scope);
  const told = (key: string) => (keyword.has(key) ? textOf(keyword.get(key)!, scope) : undefined);
  const first = positional[0];
  const given = first !== undefined && textOf(first, scope) !== '...' && /Field$/.test(maker);
  const defaults = ['default', 'default_factory', 'factory'].map(told);
  const marks = [
    'field',
    told('init') === 'False' ? 'init=False' : '',
    told('kw_only') ? `kw_only=${told('kw_only')}` : '',
    // Models take other names by their alias as well as by their own.
    told('alias') && !/Field$/.test(maker) ? `alias=${told('alias')}` : '',
  ];
  const value = keyword.get('default');
  return present({
    optional: given || defaults.some(isGiven),
    decorators: marks.filter((mark) => mark !== ''),
    value: value && valueText(value, scope),
  });
}

/** Libraries spell "no default" as a default. */
function isGiven(value: string | undefined): boolean {
  return value !== undefined && !/^(?:\.\.\.|MISSING|NOTHING)$/.test(value);
}

/** What a type qualifier says about an attribute, given the type within. */
const QUALIFIERS = new Map<string, (inner: TypeTerm | undefined) => Partial<Declaration>>([
  ['Final', (inner) => ({ readonly: true, ...(inner && { type: inner }) })],
  ['ReadOnly', (inner) => ({ readonly: true, ...qualified(inner) })],
  ['ClassVar', (inner) => ({ binding: 'class', ...qualified(inner) })],
  ['NotRequired', (inner) => ({ optional: true, ...qualified(inner) })],
  ['Required', (inner) => ({ ...qualified(inner), decorators: ['Required'] })],
  ['InitVar', (inner) => ({ ...(inner && { type: inner }), decorators: ['InitVar'] })],
]);

/**
 * Type qualifiers say something about the attribute, not about its values: they become the
 * declaration's own properties.
 */
function qualified(type: TypeTerm | undefined): Partial<Declaration> {
  if (!type) return {};
  const qualifier = type.kind === 'name' ? QUALIFIERS.get(type.name) : undefined;
  return qualifier && type.kind === 'name' ? qualifier(type.args?.[0]) : { type };
}
