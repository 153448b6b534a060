import type { Node } from 'web-tree-sitter';
import type { Reading } from './module-draft';
import type { AllPart } from './python-module';
import type { PythonScope } from './python-scope';
import { lineOf, textOf } from './python-scope';
import type { PlacedStatement } from './statement-blocks';
import { stringValue } from './string-value';

const WRAPPERS = new Set(['list', 'tuple', 'sorted', 'set', 'frozenset']);
const MAX_DEPTH = 200;
const DIR =
  /^\[\s*(\w+)\s+for\s+\1\s+in\s+(?:dir|globals|locals|vars)\(\)(?:\.keys\(\))?\s+if\s+not\s+\1\s*\.\s*startswith\(\s*['"]_['"]\s*\)\s*\]$/;

/** Takes over a statement about `__all__`; `false` when the expression is about something else. */
export function readAll(node: Node, placed: PlacedStatement, reading: Reading): boolean {
  if (node.type === 'call') return readMethod(node, reading);
  return node.type === 'assignment' || node.type === 'augmented_assignment'
    ? readAssigned(node, placed, reading)
    : false;
}

/** `__all__ = […]`, `__all__ += […]` */
function readAssigned(node: Node, placed: PlacedStatement, reading: Reading): boolean {
  const { draft, scope } = reading;
  const left = node.childForFieldName('left');
  const right = node.childForFieldName('right');
  if (!left || textOf(left, scope) !== '__all__') return false;
  if (!right) return true;
  const added = partsOf(right, reading, 0);
  // A second assignment under a condition is another branch: what any branch names is public.
  const keeps = node.type === 'augmented_assignment' || placed.conditional;
  draft.all = keeps ? [...(draft.all ?? []), ...added] : added;
  return true;
}

/** `__all__.append("name")` and the other methods of lists. */
function readMethod(call: Node, reading: Reading): boolean {
  const { draft, scope } = reading;
  const method = /^__all__\s*\.\s*(\w+)/.exec(textOf(call, scope))?.[1];
  if (method === undefined) return false;
  const given = (call.childForFieldName('arguments')?.namedChildren ?? []).filter(isNoComment);
  const argument = given.at(method === 'insert' ? 1 : 0);
  const read = METHODS.get(method) ?? unknown;
  draft.all = [...(draft.all ?? []), ...read({ call, argument, reading })];
  return true;
}

interface Called {
  readonly call: Node;
  readonly argument: Node | undefined;
  readonly reading: Reading;
}

type ReadCalled = (called: Called) => readonly AllPart[];

const unknown: ReadCalled = ({ call, reading }) => [computed(call, reading.scope)];
const unchanged: ReadCalled = () => [];
const added: ReadCalled = (called) =>
  called.argument?.type === 'string' ? named('name', called) : unknown(called);
const removed: ReadCalled = (called) => named('removed', called);
const extended: ReadCalled = (called) =>
  called.argument ? partsOf(called.argument, called.reading, 0) : unknown(called);

const METHODS = new Map([
  ['append', added],
  ['insert', added],
  ['add', added],
  ['remove', removed],
  ['extend', extended],
  ['sort', unchanged],
  ['reverse', unchanged],
]);

function named(kind: 'name' | 'removed', called: Called): readonly AllPart[] {
  const { argument, call, reading } = called;
  const name = argument ? stringValue(argument, reading.scope) : null;
  return name === null ? unknown(called) : [{ kind, name, line: lineOf(call) }];
}

function computed(node: Node, scope: PythonScope): AllPart {
  return { kind: 'computed', text: textOf(node, scope).replace(/\s+/g, ' '), line: lineOf(node) };
}

function isNoComment(node: Node): boolean {
  return node.type !== 'comment';
}

/** The parts that an expression puts `__all__` together from. */
function partsOf(node: Node, reading: Reading, depth: number): AllPart[] {
  const read = EXPRESSIONS.get(node.type);
  return read ? read({ node, reading, depth }) : [computed(node, reading.scope)];
}

interface Expression {
  readonly node: Node;
  readonly reading: Reading;
  readonly depth: number;
}

type ReadExpression = (expression: Expression) => AllPart[];

/** The parts of an expression within another; beyond the depth, or without one, the other is told. */
function inner(child: Node | null | undefined, { node, reading, depth }: Expression): AllPart[] {
  return child && depth < MAX_DEPTH
    ? partsOf(child, reading, depth + 1)
    : [computed(node, reading.scope)];
}

const items: ReadExpression = (expression) =>
  expression.node.namedChildren.filter(isNoComment).flatMap((child) => inner(child, expression));
const wrapped: ReadExpression = (expression) => inner(expression.node.firstNamedChild, expression);
const bothSides: ReadExpression = (expression) =>
  ['left', 'right'].flatMap((side) => inner(expression.node.childForFieldName(side), expression));
const oneName: ReadExpression = ({ node, reading: { scope } }) => [
  { kind: 'name', name: stringValue(node, scope) ?? '', line: lineOf(node) },
];
const comprehension: ReadExpression = ({ node, reading: { scope } }) =>
  DIR.test(textOf(node, scope)) ? [{ kind: 'dir', line: lineOf(node) }] : [computed(node, scope)];

const attribute: ReadExpression = ({ node, reading: { scope } }) => {
  const text = textOf(node, scope);
  const line = lineOf(node);
  // The grammar reads a lone `[*a.b]` as `(*a).b`.
  if (/^\*?\w+(?:\.\w+)*\.__all__$/.test(text))
    return [{ kind: 'module', target: text.replace('*', ''), line }];
  // `["__name__"]` spelled from the object itself: `Thing.__name__`.
  return /^\w+\.__name__$/.test(text)
    ? [{ kind: 'name', name: text.split('.')[0]!, line }]
    : [computed(node, scope)];
};

const identifier: ReadExpression = (expression) => {
  const { node, reading } = expression;
  const { draft, scope } = reading;
  const text = textOf(node, scope);
  if (text === '__all__') return [...(draft.all ?? [])];
  if (draft.values.has(text)) return inner(draft.values.get(text), expression);
  return draft.bindings.get(text)?.[0]?.kind === 'import'
    ? [{ kind: 'module', target: text, line: lineOf(node) }]
    : [computed(node, scope)];
};

const call: ReadExpression = (expression) => {
  const { node, reading } = expression;
  const wrapper = node.childForFieldName('function');
  const first = node.childForFieldName('arguments')?.firstNamedChild;
  if (wrapper && first && WRAPPERS.has(textOf(wrapper, reading.scope)))
    return inner(first, expression);
  if (wrapper && /^\w+\.keys$/.test(textOf(wrapper, reading.scope)))
    return inner(wrapper.childForFieldName('object'), expression);
  const split = /^(['"]{1,3})([^'"]*)\1\s*\.\s*split\(\)$/.exec(textOf(node, reading.scope));
  if (!split) return [computed(node, reading.scope)];
  const names = split[2]!.split(/\s+/).filter((name) => name !== '');
  return names.map((name) => ({ kind: 'name', name, line: lineOf(node) }));
};

/** Taken as a list, a table is its keys. */
const keys: ReadExpression = (expression) =>
  expression.node.namedChildren
    .filter(isNoComment)
    .flatMap((pair) => inner(pair.childForFieldName('key'), expression));

const EXPRESSIONS = new Map([
  ['dictionary', keys],
  ['list', items],
  ['tuple', items],
  ['set', items],
  ['expression_list', items],
  ['string', oneName],
  ['concatenated_string', oneName],
  ['list_splat', wrapped],
  ['parenthesized_expression', wrapped],
  ['binary_operator', bothSides],
  ['attribute', attribute],
  ['identifier', identifier],
  ['call', call],
  ['list_comprehension', comprehension],
]);
