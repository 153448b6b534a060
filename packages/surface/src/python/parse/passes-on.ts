import type { Node } from 'web-tree-sitter';
import type { PythonScope } from './python-scope';
import { textOf } from './python-scope';

const NOT_PLACED = new Set(['keyword_argument', 'comment', 'list_splat', 'dictionary_splat']);
const ENDS_PLACES = new Set([
  'list_splat_pattern',
  'dictionary_splat_pattern',
  'keyword_separator',
]);
const DEMANDED = new Set(['identifier', 'typed_parameter']);
const DEFAULTED = new Set(['default_parameter', 'typed_default_parameter']);

/**
 * Whether a function that stands for another hands on what it is given: where it calls the other,
 * it neither adds arguments nor keeps any back, and waits for it where its own callers wait.
 */
export function passesOn(wrapper: Node, inner: string, scope: PythonScope): boolean {
  const body = wrapper.childForFieldName('body');
  const calls = (body?.descendantsOfType('call') ?? []).filter((call) => {
    const target = call.childForFieldName('function');
    return target?.type === 'identifier' && textOf(target, scope) === inner;
  });
  const given = parametersOf(wrapper, scope);
  return calls.every((call) => hasOnly(call, given, scope)) && waitsAlike(wrapper, calls);
}

interface Given {
  /** How many must be given by place, and how many may. */
  readonly least: number;
  readonly most: number;
  readonly names: ReadonlySet<string>;
}

function parametersOf(wrapper: Node, scope: PythonScope): Given {
  const nodes = wrapper.childForFieldName('parameters')?.namedChildren ?? [];
  const names = nodes.map((node) => /^\w+/.exec(textOf(node, scope))?.[0] ?? '');
  const end = nodes.findIndex((node) => ENDS_PLACES.has(formOf(node)));
  const placed = end < 0 ? nodes : nodes.slice(0, end);
  return {
    least: placed.filter(({ type }) => DEMANDED.has(type)).length,
    most: placed.filter(({ type }) => DEMANDED.has(type) || DEFAULTED.has(type)).length,
    names: new Set(names),
  };
}

/** `*args: Any` has the pattern within. */
function formOf(node: Node): string {
  return (node.type === 'typed_parameter' ? node.firstNamedChild?.type : node.type) ?? '';
}

function hasOnly(call: Node, { least, most, names }: Given, scope: PythonScope): boolean {
  const given = call.childForFieldName('arguments')?.namedChildren ?? [];
  const byName = given.filter(({ type }) => type === 'keyword_argument');
  const byPlace = given.filter(({ type }) => !NOT_PLACED.has(type)).length;
  const isKnown = (node: Node) => names.has(textOf(node.childForFieldName('name') ?? node, scope));
  return byName.every(isKnown) && byPlace <= most && byPlace + byName.length >= least;
}

function waitsAlike(wrapper: Node, calls: readonly Node[]): boolean {
  if (wrapper.firstChild?.type !== 'async') return true;
  return calls.every((call) => call.parent?.type === 'await');
}
