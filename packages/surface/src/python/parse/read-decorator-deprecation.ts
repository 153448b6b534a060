import type { Node } from 'web-tree-sitter';
import type { Deprecation } from '../../surface/surface';
import type { CallArguments } from './call-arguments';
import { callArguments } from './call-arguments';
import { importedName } from './canonical-python-name';
import type { PythonScope } from './python-scope';
import { lineOf, textOf } from './python-scope';
import { stringValue } from './string-value';
import { deprecationFromText } from '../../deprecation/deprecation-from-text';

/** Keywords that deprecation decorators in use take, by what they say. */
const KEYWORDS = new Map<string, keyof Told>([
  ['since', 'since'],
  ['version', 'since'],
  ['deprecated_in', 'since'],
  ['deprecated_since', 'since'],
  ['as_of', 'since'],
  ['start', 'since'],
  ['from_version', 'since'],
  ['remove_in', 'removeIn'],
  ['removed_in', 'removeIn'],
  ['remove_version', 'removeIn'],
  ['removal_version', 'removeIn'],
  ['removal', 'removeIn'],
  ['remove', 'removeIn'],
  ['removed_version', 'removeIn'],
  ['removal_in', 'removeIn'],
  ['will_remove_in', 'removeIn'],
  ['end', 'removeIn'],
  ['replacement', 'replacement'],
  ['alternative', 'replacement'],
  ['use', 'replacement'],
  ['instead', 'replacement'],
  ['use_instead', 'replacement'],
  ['replaced_by', 'replacement'],
  ['new_name', 'replacement'],
  ['in_favor_of', 'replacement'],
  ['in_favour_of', 'replacement'],
  ['alt', 'replacement'],
  ['reason', 'text'],
  ['message', 'text'],
  ['msg', 'text'],
  ['details', 'text'],
  ['addendum', 'text'],
  ['extra', 'text'],
  ['comment', 'text'],
]);

const VERSION = /^v?\d+(?:\.\w+)*$/;
const PEP_702 = new Set(['warnings.deprecated', 'typing_extensions.deprecated']);
const ABOUT_PARAMETER = /arg|kwarg|param|keyword|posargs|positional/i;

export interface DecoratorDeprecation {
  readonly deprecation: Deprecation;
  /** Set when the decorator is about one parameter (`@deprecated_argument("old")`). */
  readonly parameter?: string;
}

/**
 * A decorator whose name says "deprecated": PEP 702's, or any library's or project's own, with its
 * versions and its replacement.
 */
export function readDecoratorDeprecation(
  decorator: Node,
  scope: PythonScope,
): DecoratorDeprecation | null {
  const expression = decorator.namedChildren.find((child) => child.type !== 'comment');
  if (!expression) return null;
  const call = expression.type === 'call' ? expression : null;
  const target = call?.childForFieldName('function') ?? expression;
  const name = importedName(textOf(target, scope), scope.imports);
  if (!/deprecat/i.test(name)) return null;
  const given = callArguments(call?.childForFieldName('arguments') ?? null, scope);
  const marking: Marking = { ...given, strings: stringsOf(given.positional, scope), scope };
  const line = lineOf(decorator);
  return PEP_702.has(name) ? pep702(marking, line) : ofLibrary(name, marking, line);
}

interface Marking extends CallArguments {
  /** The positional arguments that are texts. */
  readonly strings: readonly string[];
  readonly scope: PythonScope;
}

function stringsOf(nodes: readonly Node[], scope: PythonScope): string[] {
  return nodes.map((node) => stringValue(node, scope)).filter((text) => text !== null);
}

/** `category=None` silences it. */
function pep702({ keyword, strings }: Marking, line: number): DecoratorDeprecation {
  const warns = keyword.get('category')?.type !== 'none';
  const told = deprecationFromText(strings[0] ?? '');
  return { deprecation: { form: 'pep-702', warns, line, ...told } };
}

function ofLibrary(name: string, marking: Marking, line: number): DecoratorDeprecation {
  const { strings, keyword, scope } = marking;
  const last = name.slice(name.lastIndexOf('.') + 1);
  const parameter = ABOUT_PARAMETER.test(last) ? parameterOf(marking) : undefined;
  const told = {
    ...fromPositional(strings.filter((text) => text !== parameter)),
    ...fromKeywords(keyword, scope),
  };
  return {
    deprecation: { form: 'decorator', warns: true, line, ...told },
    ...(parameter !== undefined && { parameter }),
  };
}

/** The parameter that a decorator is about: a name under a keyword of its own, or by place. */
function parameterOf({ keyword, strings, scope }: Marking): string | undefined {
  const others = [...keyword].filter(([key]) => !KEYWORDS.has(key)).map(([, node]) => node);
  return [...stringsOf(others, scope), ...strings].find((text) => /^[A-Za-z_]\w*$/.test(text));
}

type Told = Pick<Deprecation, 'since' | 'removeIn' | 'replacement' | 'text'>;

/**
 * Positional strings say which is which by their look: versions are since and removal in that
 * order, sentences are text, names replace.
 */
function fromPositional(strings: readonly string[]): Told {
  const versions = strings.filter((text) => VERSION.test(text));
  const sentence = strings.find((text) => !VERSION.test(text) && /\s/.test(text.trim()));
  const name = strings.find(
    (text) => !VERSION.test(text) && text !== '' && !/\s/.test(text.trim()),
  );
  return {
    ...(sentence !== undefined && deprecationFromText(sentence)),
    ...(versions[0] !== undefined && { since: versions[0] }),
    ...(versions[1] !== undefined && { removeIn: versions[1] }),
    ...(name !== undefined && { replacement: name }),
  };
}

function fromKeywords(keyword: ReadonlyMap<string, Node>, scope: PythonScope): Told {
  let told: Told = {};
  for (const [key, node] of keyword) {
    const part = KEYWORDS.get(key);
    if (!part) continue;
    const value = node.type === 'none' ? null : (stringValue(node, scope) ?? textOf(node, scope));
    if (part === 'text') told = { ...(value === null ? {} : deprecationFromText(value)), ...told };
    else if (part === 'replacement') told = { ...told, replacement: value };
    else if (value !== null) told = { ...told, [part]: value };
  }
  return told;
}
