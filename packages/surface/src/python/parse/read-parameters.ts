import type { Node } from 'web-tree-sitter';
import type { Parameter, ParameterKind } from '../../surface/surface';
import type { PythonScope } from './python-scope';
import { textOf } from './python-scope';
import { typeOf } from './type-of';

/**
 * The parameters of a function in order, with the kinds of Python's own `inspect.Parameter`. `/`
 * and `*` are read into the kinds.
 */
export function readParameters(list: Node | null, scope: PythonScope): Parameter[] {
  let parameters: Parameter[] = [];
  let kind: ParameterKind = 'positional-or-keyword';
  for (const node of list?.namedChildren ?? []) {
    if (node.type === 'positional_separator') {
      parameters = parameters.map((each) => ({ ...each, kind: 'positional-only' }));
      continue;
    }
    if (node.type === 'keyword_separator') {
      kind = 'keyword-only';
      continue;
    }
    const parameter = readParameter(node, kind, scope);
    if (!parameter) continue;
    if (parameter.kind === 'var-positional') kind = 'keyword-only';
    parameters.push(parameter);
  }
  return parameters.map(privateByName);
}

/** PEP 484's older spelling of positional-only: a leading double underscore. */
function privateByName(parameter: Parameter): Parameter {
  const dunder =
    parameter.kind === 'positional-or-keyword' && /^__\w*[^_]$|^__\w$/.test(parameter.name);
  return dunder ? { ...parameter, kind: 'positional-only' } : parameter;
}

function readParameter(node: Node, kind: ParameterKind, scope: PythonScope): Parameter | null {
  return READERS.get(node.type)?.(node, kind, scope) ?? null;
}

type Read = (node: Node, kind: ParameterKind, scope: PythonScope) => Parameter | null;

const plain: Read = (node, kind, scope) => ({ name: textOf(node, scope), kind, optional: false });
const withDefault: Read = (node, kind, scope) => {
  const [name, value] = [node.childForFieldName('name'), node.childForFieldName('value')];
  if (!name || !value) return null;
  const text = flat(textOf(value, scope));
  return { name: textOf(name, scope), kind, optional: true, default: text, ...typed(node, scope) };
};
const withType: Read = (node, kind, scope) => {
  const name = node.firstNamedChild;
  return name && { ...splat(name, kind, scope), ...typed(node, scope) };
};
/** Python 2: `def f(a, (b, c)): …` */
const takenApart: Read = (node, _kind, scope) => plain(node, 'positional-only', scope);

const READERS = new Map<string, Read>([
  ['identifier', plain],
  ['default_parameter', withDefault],
  ['typed_default_parameter', withDefault],
  ['typed_parameter', withType],
  ['list_splat_pattern', splat],
  ['dictionary_splat_pattern', splat],
  ['tuple_pattern', takenApart],
]);

function splat(node: Node, kind: ParameterKind, scope: PythonScope): Parameter {
  const name = textOf(node, scope).replace(/^\*+\s*/, '');
  const variadic = VARIADIC.get(node.type);
  return variadic ? { name, kind: variadic, optional: true } : { name, kind, optional: false };
}

const VARIADIC = new Map<string, ParameterKind>([
  ['list_splat_pattern', 'var-positional'],
  ['dictionary_splat_pattern', 'var-keyword'],
]);

function typed(node: Node, scope: PythonScope): Pick<Parameter, 'type'> {
  const type = typeOf(node.childForFieldName('type'), scope);
  return type ? { type } : {};
}

function flat(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text.replace(/\s+/g, ' ');
}
