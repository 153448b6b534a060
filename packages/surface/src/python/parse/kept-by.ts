import type { Node } from 'web-tree-sitter';
import { callArguments } from './call-arguments';
import type { Decorating } from './decorating';
import { passesOn } from './passes-on';
import { textOf } from './python-scope';

const MAX_DEPTH = 8;

/** Names of decorators that must keep what they are given as well; `null`: it may be anything. */
export type Kept = readonly string[] | null;

/** Whether an expression is what is decorated, or something that stands for it. */
export function keptBy(node: Node | null, decorating: Decorating, depth = 0): Kept {
  const read = node && depth < MAX_DEPTH ? EXPRESSIONS.get(node.type) : undefined;
  return node && read ? read(node, { decorating, depth }) : null;
}

interface Reading {
  readonly decorating: Decorating;
  readonly depth: number;
}

type Read = (node: Node, reading: Reading) => Kept;

const inner = (node: Node | null | undefined, { decorating, depth }: Reading): Kept =>
  keptBy(node ?? null, decorating, depth + 1);

const identifier: Read = (node, reading) => {
  const { decorating } = reading;
  const name = textOf(node, decorating.scope);
  const values = decorating.assigned.get(name) ?? [];
  const functions = decorating.defined.get(name) ?? [];
  if (name !== decorating.decorated && values.length + functions.length === 0) return null;
  return allOf([
    ...values.map((value) => (mentions(value, name, reading) ? null : inner(value, reading))),
    ...functions.map((each): Kept => (standsFor(each, name, decorating) ? [] : null)),
  ]);
};
const parenthesized: Read = (node, reading) => inner(node.firstNamedChild, reading);
const conditional: Read = ({ namedChildren }, reading) =>
  allOf([inner(namedChildren[0], reading), inner(namedChildren[2], reading)]);

/** A name that is given another value made of itself would be followed in a circle. */
function mentions(value: Node, name: string, { decorating: { scope } }: Reading): boolean {
  return value.type === 'identifier' && textOf(value, scope) === name;
}

const call: Read = (node, reading) => {
  const target = node.childForFieldName('function');
  if (target?.type === 'call') return keptThrough(target, node, reading);
  return target ? keptByCall(target, node, reading) : null;
};

/** Functions that give back one of their arguments, by its place. */
const HANDS_BACK = new Map([
  ['cast', 1],
  ['update_wrapper', 1],
]);

function keptByCall(target: Node, node: Node, reading: Reading): Kept {
  const { scope, name: own, defined, assigned } = reading.decorating;
  const { positional } = callArguments(node.childForFieldName('arguments'), scope);
  const name = textOf(target, scope);
  const place = HANDS_BACK.get(name.slice(name.lastIndexOf('.') + 1));
  const kept = inner(positional[place ?? 0], reading);
  if (!kept || place !== undefined || name === own) return kept;
  const isLocal = defined.has(name) || assigned.has(name);
  return isLocal || !/^[\w.]+$/.test(name) ? null : [...kept, name];
}

/** `wraps(f)(g)`, `lru_cache(maxsize)(f)` */
function keptThrough(target: Node, outer: Node, reading: Reading): Kept {
  const { decorating } = reading;
  const { positional } = callArguments(outer.childForFieldName('arguments'), decorating.scope);
  if (isWraps(target, decorating)) return positional[0] ? [] : null;
  const maker = target.childForFieldName('function');
  const kept = inner(positional[0], reading);
  const name = maker ? textOf(maker, decorating.scope) : '';
  return kept && /^[\w.]+$/.test(name) ? [...kept, `${name}()`] : null;
}

const EXPRESSIONS = new Map<string, Read>([
  ['identifier', identifier],
  ['parenthesized_expression', parenthesized],
  ['conditional_expression', conditional],
  ['call', call],
]);

function allOf(several: readonly Kept[]): Kept {
  return several.some((each) => each === null) ? null : several.flatMap((each) => each ?? []);
}

/** Whether a function within is wrapped for what is decorated (`functools.wraps`), and hands on. */
function standsFor(statement: Node, name: string, decorating: Decorating): boolean {
  const { scope, decorated, wrapped } = decorating;
  const definition = statement.childForFieldName('definition') ?? statement;
  const decorators = statement.namedChildren.filter(({ type }) => type === 'decorator');
  const isWrapped =
    wrapped.has(name) ||
    decorators.some(({ firstNamedChild: by }) => by !== null && isWraps(by, decorating));
  return isWrapped && passesOn(definition, decorated, scope);
}

/** `wraps(f)`, of `functools` or of another that does the same. */
function isWraps(node: Node, { decorated, scope }: Decorating): boolean {
  const text = node.type === 'call' ? textOf(node, scope) : '';
  return /(?:^|\.)_?wraps\(\s*(\w+)/.exec(text)?.[1] === decorated;
}
