import type { Node } from 'web-tree-sitter';
import type { Declaration, TypeTerm } from '../../surface/surface';
import { callArguments } from './call-arguments';
import { importedName } from './canonical-python-name';
import { parsePythonType } from './parse-python-type';
import type { PythonScope } from './python-scope';
import { lineOf, textOf } from './python-scope';
import { stringValue } from './string-value';
import { valueText } from './value-text';

/**
 * Classes and types made by a call: `namedtuple("P", "x y")`, `TypedDict("T", {…})`,
 * `Enum("E", …)`, `NewType("N", int)`.
 */
export function readFunctionalClass(
  call: Node,
  name: string,
  scope: PythonScope,
): Declaration | null {
  const target = call.childForFieldName('function');
  if (!target) return null;
  const full = importedName(textOf(target, scope), scope.imports);
  const maker = full.slice(full.lastIndexOf('.') + 1);
  const { positional, keyword } = callArguments(call.childForFieldName('arguments'), scope);
  const described = positional[1];
  if (!described) return null;
  const line = lineOf(call);
  const base: TypeTerm = { kind: 'name', name: maker };
  switch (maker) {
    case 'namedtuple':
    case 'NamedTuple': {
      const optional = keyword.has('defaults') ? keyword.get('defaults')!.namedChildCount : 0;
      const fields = fieldNames(described, scope);
      const members = fields.map(({ name: field, type }, index): Declaration => ({
        name: field,
        kind: 'attribute',
        line,
        decorators: ['field'],
        ...(type && { type }),
        ...(index >= fields.length - optional && { optional: true as const }),
      }));
      return {
        name,
        kind: 'class',
        line,
        form: 'named-tuple',
        bases: [{ kind: 'name', name: 'NamedTuple' }],
        members,
      };
    }
    case 'TypedDict': {
      const partial = keyword.has('total') && textOf(keyword.get('total')!, scope) === 'False';
      const members = fieldNames(described, scope).map(({ name: key, type }) =>
        typedKey({ key, type, partial, line }),
      );
      return { name, kind: 'class', line, form: 'typed-dict', bases: [base], members };
    }
    case 'Enum':
    case 'IntEnum':
    case 'StrEnum':
    case 'Flag':
    case 'IntFlag': {
      const members = fieldNames(described, scope).map(
        ({ name: member, value }, index): Declaration => ({
          name: member,
          kind: 'enum-member',
          line,
          value: value ?? `${index + 1}`,
        }),
      );
      return { name, kind: 'class', line, form: 'enum', bases: [base], members };
    }
    case 'NewType':
      return {
        name,
        kind: 'type-alias',
        line,
        type: { kind: 'opaque', text: `NewType of ${textOf(described, scope)}` },
      };
    default:
      return null;
  }
}

interface Field {
  readonly name: string;
  readonly type?: TypeTerm;
  readonly value?: string;
}

/** `"x y"`, `["x", "y"]`, `[("x", int), …]`, `{"x": int, …}` */
function fieldNames(node: Node, scope: PythonScope): Field[] {
  const text = node.type === 'string' ? stringValue(node, scope) : null;
  if (text !== null)
    return text
      .split(/[\s,]+/)
      .filter((name) => name !== '')
      .map((name) => ({ name }));
  return node.namedChildren.flatMap((child): Field[] => {
    const [key, value] =
      child.type === 'pair'
        ? [child.childForFieldName('key'), child.childForFieldName('value')]
        : child.type === 'tuple'
          ? child.namedChildren
          : [child];
    const name = key?.type === 'string' ? stringValue(key, scope) : null;
    if (name === null) return [];
    return [
      {
        name,
        ...(value && {
          type: parsePythonType(textOf(value, scope), scope.imports),
          value: valueText(value, scope),
        }),
      },
    ];
  });
}

function typedKey({
  key,
  type,
  partial,
  line,
}: {
  key: string;
  type: TypeTerm | undefined;
  partial: boolean;
  line: number;
}): Declaration {
  const marked =
    type?.kind === 'name' && (type.name === 'NotRequired' || type.name === 'Required')
      ? type.name
      : null;
  const inner = marked && type?.kind === 'name' ? type.args?.[0] : type;
  const optional = marked ? marked === 'NotRequired' : partial;
  return {
    name: key,
    kind: 'attribute',
    line,
    ...(inner && { type: inner }),
    ...(optional && { optional: true }),
  };
}
