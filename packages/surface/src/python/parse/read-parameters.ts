import type { Node } from 'web-tree-sitter';
import type { Parameter, ParameterKind, TypeTerm } from '../../surface/surface';
import { parsePythonType } from './parse-python-type';
import type { PythonScope } from './python-scope';
import { textOf } from './python-scope';

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
  switch (node.type) {
    case 'identifier':
      return { name: textOf(node, scope), kind, optional: false };
    case 'default_parameter':
    case 'typed_default_parameter': {
      const [name, value, type] = ['name', 'value', 'type'].map((field) =>
        node.childForFieldName(field),
      );
      if (!name || !value) return null;
      return {
        name: textOf(name, scope),
        kind,
        optional: true,
        default: flat(textOf(value, scope)),
        ...typed(type ?? null, scope),
      };
    }
    case 'typed_parameter': {
      const name = node.firstNamedChild;
      return name
        ? { ...splat(name, kind, scope), ...typed(node.childForFieldName('type'), scope) }
        : null;
    }
    case 'list_splat_pattern':
    case 'dictionary_splat_pattern':
      return splat(node, kind, scope);
    case 'tuple_pattern':
      return { name: textOf(node, scope), kind: 'positional-only', optional: false };
    default:
      return null;
  }
}

function splat(node: Node, kind: ParameterKind, scope: PythonScope): Parameter {
  const name = textOf(node, scope).replace(/^\*+\s*/, '');
  if (node.type === 'list_splat_pattern') return { name, kind: 'var-positional', optional: true };
  if (node.type === 'dictionary_splat_pattern')
    return { name, kind: 'var-keyword', optional: true };
  return { name, kind, optional: false };
}

function typed(node: Node | null, scope: PythonScope): { type?: TypeTerm } {
  return node ? { type: parsePythonType(textOf(node, scope), scope.imports) } : {};
}

function flat(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text.replace(/\s+/g, ' ');
}
