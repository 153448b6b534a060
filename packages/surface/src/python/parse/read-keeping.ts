import type { Node } from 'web-tree-sitter';
import type { Decorating } from './decorating';
import { decoratingOf } from './decorating';
import type { Keeping } from './keeping';
import { keepingFromTypes } from './keeping-from-types';
import type { Kept } from './kept-by';
import { keptBy } from './kept-by';
import type { PythonScope } from './python-scope';
import { textOf } from './python-scope';

const MAX_DEPTH = 3;
/** A decorator that says so itself gives what it decorates another signature. */
const OTHER_SIGNATURE = /\.__signature__\s*=/;

interface Place {
  /** Of a method, the first parameter takes its object. */
  readonly receiver?: boolean;
  readonly depth?: number;
}

/**
 * What a function keeps as a decorator: one that gives back what it is given, or a function within
 * that `functools.wraps` makes stand for it; `null` where its source does not show it.
 */
export function readKeeping(node: Node, scope: PythonScope, place: Place = {}): Keeping | null {
  const parameters = node.childForFieldName('parameters')?.namedChildren ?? [];
  const first = parameters[place.receiver ? 1 : 0];
  const decorated = nameIn(first, scope);
  const text = textOf(node, scope);
  if (OTHER_SIGNATURE.test(text)) return null;
  const shown = mayKeep(text, decorated) ? keepingOf(node, decorated, { scope, ...place }) : null;
  // What rests on other functions is better known by its types, where it has any.
  return (isCertain(shown) && shown) || (keepingFromTypes(node, first, scope) ?? shown);
}

function isCertain(keeping: Keeping | null): boolean {
  return keeping !== null && [keeping.plain, keeping.called].every((each) => !each?.length);
}

/** The name of a parameter; empty where there is none, or a star stands before it. */
function nameIn(parameter: Node | undefined, scope: PythonScope): string {
  return /^\w+/.exec(parameter ? textOf(parameter, scope) : '')?.[0] ?? '';
}

/** Most functions are no decorators: a look at the text spares reading them. */
function mayKeep(text: string, decorated: string): boolean {
  if (!/\breturn\b/.test(text)) return false;
  if (/\n[ \t]+(?:async[ \t]+)?def\b|\blambda\b/.test(text)) return true;
  return decorated !== '' && new RegExp(`\\breturn\\b[^\\n]*\\b${decorated}\\b`).test(text);
}

interface Reading extends Place {
  readonly scope: PythonScope;
}

function keepingOf(node: Node, decorated: string, { scope, depth = 0 }: Reading): Keeping | null {
  if (depth > MAX_DEPTH) return null;
  const decorating = decoratingOf(node, decorated, scope);
  const ways = decorating.returned.flatMap((each) => waysOf(each, decorating, depth));
  return ways.length > 0 && ways.every((way) => way !== null) ? joined(ways) : null;
}

/** What an expression keeps; of a name that several values are given to, what each of them keeps. */
function waysOf(
  node: Node | null,
  decorating: Decorating,
  depth: number,
): readonly (Keeping | null)[] {
  const name = node?.type === 'identifier' ? textOf(node, decorating.scope) : '';
  const values = name === decorating.decorated ? undefined : decorating.assigned.get(name);
  return (values ?? [node]).map((each) => wayOf(each, decorating, depth));
}

function wayOf(node: Node | null, decorating: Decorating, depth: number): Keeping | null {
  const plain = decorating.decorated === '' ? null : keptBy(node, decorating);
  if (plain) return { plain };
  const called = node ? keptByMade(node, decorating, depth) : null;
  return called && { called };
}

/** What an expression keeps that is a decorator itself: the function around it makes decorators. */
function keptByMade(node: Node, decorating: Decorating, depth: number): Kept {
  const { scope, defined } = decorating;
  const functions = node.type === 'identifier' ? (defined.get(textOf(node, scope)) ?? []) : [];
  if (functions.length > 0) {
    const keepings = functions.map((each) =>
      readKeeping(each.childForFieldName('definition') ?? each, scope, { depth: depth + 1 }),
    );
    return keepings.every((each) => each?.plain)
      ? keepings.flatMap((each) => each?.plain ?? [])
      : null;
  }
  return node.type === 'lambda' ? keptByLambda(node, decorating) : keptByCalled(node, decorating);
}

function keptByLambda(node: Node, decorating: Decorating): Kept {
  const parameters = node.childForFieldName('parameters');
  const decorated = parameters ? textOf(parameters, decorating.scope) : '';
  return /^\w+$/.test(decorated)
    ? keptBy(node.childForFieldName('body'), { ...decorating, decorated })
    : null;
}

/**
 * `partial(decorator, option)`, which waits for what is decorated, or what another maker of
 * decorators gives.
 */
function keptByCalled(node: Node, { scope, name, defined, assigned }: Decorating): Kept {
  const text = node.type === 'call' ? textOf(node, scope) : '';
  const waiting = /^(?:functools\.)?partial\(\s*(\w+)/.exec(text)?.[1];
  if (waiting !== undefined) return waiting === name ? [] : [waiting];
  const maker = /^[A-Za-z_][\w.]*(?=\()/.exec(text)?.[0];
  const isOther = maker !== undefined && !defined.has(maker) && !assigned.has(maker);
  return isOther && maker !== name ? [`${maker}()`] : null;
}

function joined(ways: readonly (Keeping | null)[]): Keeping {
  const plain = ways.flatMap((way) => (way?.plain ? [way.plain] : []));
  const called = ways.flatMap((way) => (way?.called ? [way.called] : []));
  return {
    ...(plain.length > 0 && { plain: plain.flat() }),
    ...(called.length > 0 && { called: called.flat() }),
  };
}
