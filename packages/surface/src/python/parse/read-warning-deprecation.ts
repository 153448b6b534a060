import type { Node } from 'web-tree-sitter';
import type { Deprecation } from '../../surface/surface';
import type { CallArguments } from './call-arguments';
import { callArguments } from './call-arguments';
import type { PythonScope } from './python-scope';
import { lineOf, textOf } from './python-scope';
import { stringValue } from './string-value';
import { deprecationFromText } from '../../deprecation/deprecation-from-text';

const CATEGORY = /Deprecat|RemovedIn|(?:^|\.)FutureWarning$/;
/** Helpers that warn by their name, such as the standard library's own `warnings._deprecated`. */
const HELPER =
  /^_*(?:(?:raise|emit|issue|show|log|send)_+)?(?:warn_+)?(?:about_+)?deprecat(?:ed|e|ion)(?:_+(?:warn|warning|message))?$|^_*warn_(?:if_)?deprecat/i;
const CONDITION = new Set([
  'if_statement',
  'elif_clause',
  'else_clause',
  'match_statement',
  'conditional_expression',
]);

/** What stands in them runs at another time, or not at every call. */
const ELSEWHERE = new Set([
  'function_definition',
  'class_definition',
  'lambda',
  'except_clause',
  'for_statement',
  'while_statement',
]);

export interface WarningDeprecations {
  /** The whole function or module warns, whatever it is called with. */
  readonly whole: Deprecation | null;
  /** Parameters whose use warns. */
  readonly parameters: ReadonlyMap<string, Deprecation>;
}

/**
 * `warnings.warn(…, DeprecationWarning)` and its kin in a body. A warning that every call reaches
 * deprecates the whole; one under a condition on a parameter deprecates that parameter; one under
 * another condition says nothing certain and is left out.
 */
export function readWarningDeprecation(
  body: Node,
  parameters: ReadonlySet<string>,
  scope: PythonScope,
): WarningDeprecations {
  const found = new Map<string, Deprecation>();
  let whole: Deprecation | null = null;
  if (!/Warning|RemovedIn|deprecat/i.test(textOf(body, scope))) return { whole, parameters: found };
  for (const call of body.descendantsOfType('call')) {
    const deprecation = isStatement(call) ? readWarning(call, scope) : null;
    const conditions = deprecation && conditionsAbove(call, body, scope);
    if (!conditions) continue;
    if (conditions.length === 0) whole ??= deprecation;
    else
      for (const name of namesIn(conditions, parameters))
        if (!found.has(name)) found.set(name, deprecation);
  }
  return { whole, parameters: found };
}

/** What a call gives is used elsewhere (`old = deprecated(new)`): that marks something else. */
function isStatement(call: Node): boolean {
  return call.parent?.type === 'expression_statement';
}

function namesIn(conditions: readonly string[], parameters: ReadonlySet<string>): string[] {
  const words = new Set(conditions.join(' ').match(/[A-Za-z_]\w*/g) ?? []);
  return [...parameters].filter((name) => words.has(name));
}

function readWarning(call: Node, scope: PythonScope): Deprecation | null {
  const target = call.childForFieldName('function');
  const name = target ? textOf(target, scope) : '';
  const last = name.slice(name.lastIndexOf('.') + 1);
  const warns = /^_*warn(?:_explicit)?$/.test(last);
  if (!warns && !HELPER.test(last)) return null;
  const given = callArguments(call.childForFieldName('arguments'), scope);
  const category = categoryOf(given, scope);
  if (warns && category === undefined) return null;
  const message = given.positional[0];
  return {
    form: 'warning',
    warns: true,
    line: lineOf(call),
    ...(category !== undefined && { category: category.slice(category.lastIndexOf('.') + 1) }),
    ...deprecationFromText((message && stringValue(message, scope)) ?? ''),
    ...versions(given.keyword, scope),
  };
}

/** The category is given by its keyword, after the message, or as what makes the message. */
function categoryOf(
  { positional, keyword }: CallArguments,
  scope: PythonScope,
): string | undefined {
  return [keyword.get('category'), positional[1], positional[0]]
    .filter((node) => node !== undefined)
    .map((node) => textOf(node, scope).replace(/\([^]*$/, ''))
    .find((text) => CATEGORY.test(text) && /^[\w.]+$/.test(text));
}

function versions(
  keyword: ReadonlyMap<string, Node>,
  scope: PythonScope,
): { since?: string; removeIn?: string } {
  const said = (names: readonly string[]) =>
    names.map((name) => keyword.get(name)).find((node) => node !== undefined);
  const [since, removeIn] = [
    said(['since', 'version']),
    said(['remove', 'remove_in', 'removed_in', 'removal']),
  ];
  const text = (node: Node) =>
    stringValue(node, scope) ??
    textOf(node, scope)
      .replace(/^\(|\)$/g, '')
      .replace(/\s*,\s*/g, '.');
  return { ...(since && { since: text(since) }), ...(removeIn && { removeIn: text(removeIn) }) };
}

/**
 * The conditions between a call and the body around it; `null` when the call stands in an inner
 * function or in an `except`.
 */
function conditionsAbove(call: Node, body: Node, scope: PythonScope): string[] | null {
  const conditions: string[] = [];
  for (let node = call.parent; node && node.id !== body.id; node = node.parent) {
    if (ELSEWHERE.has(node.type)) return null;
    if (!CONDITION.has(node.type)) continue;
    const condition = node.childForFieldName('condition') ?? node.childForFieldName('subject');
    conditions.push(condition ? textOf(condition, scope) : '');
  }
  return conditions;
}
