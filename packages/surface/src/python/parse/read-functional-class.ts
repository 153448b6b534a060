import type { Node } from 'web-tree-sitter';
import type { Declaration, TypeTerm } from '../../surface/surface';
import { callArguments } from './call-arguments';
import { importedName } from './canonical-python-name';
import type { PythonScope } from './python-scope';
import { lineOf, textOf } from './python-scope';
import { stringValue } from './string-value';
import { typeOf } from './type-of';
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
  const full = target ? importedName(textOf(target, scope), scope.imports) : '';
  const maker = full.slice(full.lastIndexOf('.') + 1);
  const make = MAKERS.get(maker);
  if (!make) return null;
  const { positional, keyword } = callArguments(call.childForFieldName('arguments'), scope);
  const described = positional[1];
  return described ? make({ name, line: lineOf(call), maker, described, keyword, scope }) : null;
}

interface Making {
  readonly name: string;
  readonly line: number;
  /** What is called, by the last part of its name. */
  readonly maker: string;
  /** The argument that says what it is made of. */
  readonly described: Node;
  readonly keyword: ReadonlyMap<string, Node>;
  readonly scope: PythonScope;
}

const MAKERS = new Map<string, (making: Making) => Declaration>([
  ['namedtuple', namedTuple],
  ['NamedTuple', namedTuple],
  ['TypedDict', typedDict],
  ['Enum', enumeration],
  ['IntEnum', enumeration],
  ['StrEnum', enumeration],
  ['Flag', enumeration],
  ['IntFlag', enumeration],
  ['NewType', newType],
]);

function namedTuple({ name, line, described, keyword, scope }: Making): Declaration {
  const optional = keyword.get('defaults')?.namedChildCount ?? 0;
  const fields = fieldsOf(described, scope);
  const members = fields.map(({ name: field, type }, index): Declaration => ({
    name: field,
    kind: 'attribute',
    line,
    decorators: ['field'],
    ...(type && { type }),
    ...(index >= fields.length - optional && { optional: true as const }),
  }));
  const bases: TypeTerm[] = [{ kind: 'name', name: 'NamedTuple' }];
  return { name, kind: 'class', line, form: 'named-tuple', bases, members };
}

function typedDict({ name, line, maker, described, keyword, scope }: Making): Declaration {
  const total = keyword.get('total');
  const partial = total !== undefined && textOf(total, scope) === 'False';
  const members = fieldsOf(described, scope).map(({ name: key, type }): Declaration => {
    const qualifier = qualifierOf(type);
    const optional = qualifier === null ? partial : qualifier === 'NotRequired';
    const inner = withoutQualifier(type);
    return {
      name: key,
      kind: 'attribute',
      line,
      ...(inner && { type: inner }),
      ...(optional && { optional }),
    };
  });
  const bases: TypeTerm[] = [{ kind: 'name', name: maker }];
  return { name, kind: 'class', line, form: 'typed-dict', bases, members };
}

/** PEP 655: a key's type may say whether the key has to be there. */
function qualifierOf(type: TypeTerm | undefined): 'Required' | 'NotRequired' | null {
  if (type?.kind !== 'name') return null;
  return type.name === 'Required' || type.name === 'NotRequired' ? type.name : null;
}

function withoutQualifier(type: TypeTerm | undefined): TypeTerm | undefined {
  return type?.kind === 'name' && qualifierOf(type) !== null ? type.args?.[0] : type;
}

function enumeration({ name, line, maker, described, scope }: Making): Declaration {
  const members = fieldsOf(described, scope).map(({ name: member, value }, index): Declaration => ({
    name: member,
    kind: 'enum-member',
    line,
    value: value ?? `${index + 1}`,
  }));
  const bases: TypeTerm[] = [{ kind: 'name', name: maker }];
  return { name, kind: 'class', line, form: 'enum', bases, members };
}

function newType({ name, line, described, scope }: Making): Declaration {
  const type: TypeTerm = { kind: 'opaque', text: `NewType of ${textOf(described, scope)}` };
  return { name, kind: 'type-alias', line, type };
}

interface Field {
  readonly name: string;
  readonly type?: TypeTerm;
  readonly value?: string;
}

/** `"x y"`, `["x", "y"]`, `[("x", int), …]`, `{"x": int, …}` */
function fieldsOf(node: Node, scope: PythonScope): Field[] {
  const text = node.type === 'string' ? stringValue(node, scope) : null;
  if (text !== null)
    return text
      .split(/[\s,]+/)
      .filter((name) => name !== '')
      .map((name) => ({ name }));
  return node.namedChildren.flatMap((child): Field[] => {
    const [key, value] = keyAndValue(child);
    const name = key?.type === 'string' ? stringValue(key, scope) : null;
    if (name === null) return [];
    return [
      { name, ...(value && { type: typeOf(value, scope)!, value: valueText(value, scope) }) },
    ];
  });
}

function keyAndValue(child: Node): readonly (Node | null | undefined)[] {
  if (child.type === 'pair')
    return [child.childForFieldName('key'), child.childForFieldName('value')];
  return child.type === 'tuple' ? child.namedChildren : [child];
}
