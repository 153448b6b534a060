import ts from 'typescript';
import { makeUnion } from '../../surface/make-union';
import type { TypeTerm } from '../../surface/surface';
import { extendsType } from './extends-type';
import { forKind } from './for-kind';
import type { TypescriptScope } from './typescript-scope';
import { plainText } from './typescript-scope';

/**
 * Reads a type as written; kinds of type that are computed from others (conditional, mapped,
 * indexed) are kept as text.
 */
export function readType(node: ts.TypeNode, scope: TypescriptScope): TypeTerm {
  const read = READERS.get(node.kind);
  return read ? read(node, scope) : opaque(node, scope);
}

type Read<N extends ts.Node> = (node: N, scope: TypescriptScope) => TypeTerm;

const named = (name: string): TypeTerm => ({ kind: 'name', name });
const each = (nodes: readonly ts.TypeNode[], scope: TypescriptScope): TypeTerm[] =>
  nodes.map((node) => readType(node, scope));

const opaque: Read<ts.Node> = (node, scope) => ({ kind: 'opaque', text: plainText(node, scope) });
const wrapped: Read<ts.TypeNode & { readonly type: ts.TypeNode }> = (node, scope) =>
  readType(node.type, scope);
const union: Read<ts.UnionTypeNode> = (node, scope) => makeUnion(each(node.types, scope));
const intersection: Read<ts.IntersectionTypeNode> = (node, scope) => ({
  kind: 'intersection',
  of: each(node.types, scope),
});
const array: Read<ts.ArrayTypeNode> = (node, scope) => ({
  kind: 'name',
  name: 'Array',
  args: [readType(node.elementType, scope)],
});
const optional: Read<ts.OptionalTypeNode> = (node, scope) =>
  makeUnion([readType(node.type, scope), named('undefined')]);
const nullable: Read<ts.JSDocNullableType> = (node, scope) =>
  makeUnion([readType(node.type, scope), named('null')]);
const callable: Read<ts.FunctionTypeNode> = (node, scope) => ({
  kind: 'function',
  signature: scope.inner.signature(node, scope),
});
const constructing: Read<ts.ConstructorTypeNode> = (node, scope) => ({
  kind: 'function',
  signature: scope.inner.signature(node, scope),
  constructs: true,
});
const object: Read<ts.TypeLiteralNode> = (node, scope) => ({
  kind: 'object',
  members: scope.inner.members(node.members, scope),
});
const operated: Read<ts.TypeOperatorNode> = (node, scope) => {
  if (node.operator === ts.SyntaxKind.KeyOfKeyword)
    return { kind: 'name', name: 'keyof', args: [readType(node.type, scope)] };
  return node.operator === ts.SyntaxKind.ReadonlyKeyword
    ? readonlyOf(readType(node.type, scope))
    : opaque(node, scope);
};
const queried: Read<ts.TypeQueryNode> = (node, scope) =>
  ts.isIdentifier(node.exprName) && !node.typeArguments
    ? { kind: 'name', name: 'typeof', args: [named(node.exprName.text)] }
    : opaque(node, scope);
const tuple: Read<ts.TupleTypeNode> = (node, scope) =>
  node.elements.some((element) => ts.isRestTypeNode(element))
    ? opaque(node, scope)
    : { kind: 'tuple', of: each(node.elements.map(elementType), scope) };
const conditional: Read<ts.ConditionalTypeNode> = (node, scope) => {
  const holds = extendsType(readType(node.checkType, scope), readType(node.extendsType, scope));
  if (holds === null) return opaque(node, scope);
  return readType(holds ? node.trueType : node.falseType, scope);
};
const literal: Read<ts.LiteralTypeNode> = ({ literal: value }, scope) =>
  value.kind === ts.SyntaxKind.NullKeyword
    ? named('null')
    : {
        kind: 'literal',
        value: ts.isStringLiteralLike(value) ? JSON.stringify(value.text) : plainText(value, scope),
      };
const reference: Read<ts.TypeReferenceNode> = (node, scope) =>
  applied(node.typeName, node.typeArguments, scope);
const inherited: Read<ts.ExpressionWithTypeArguments> = (node, scope) =>
  applied(node.expression, node.typeArguments, scope);

const KEYWORDS: readonly (readonly [ts.SyntaxKind, string])[] = [
  [ts.SyntaxKind.AnyKeyword, 'any'],
  [ts.SyntaxKind.UnknownKeyword, 'unknown'],
  [ts.SyntaxKind.StringKeyword, 'string'],
  [ts.SyntaxKind.NumberKeyword, 'number'],
  [ts.SyntaxKind.BooleanKeyword, 'boolean'],
  [ts.SyntaxKind.BigIntKeyword, 'bigint'],
  [ts.SyntaxKind.SymbolKeyword, 'symbol'],
  [ts.SyntaxKind.ObjectKeyword, 'object'],
  [ts.SyntaxKind.UndefinedKeyword, 'undefined'],
  [ts.SyntaxKind.VoidKeyword, 'void'],
  [ts.SyntaxKind.NeverKeyword, 'never'],
  [ts.SyntaxKind.ThisType, 'this'],
  [ts.SyntaxKind.JSDocAllType, 'any'],
  [ts.SyntaxKind.JSDocUnknownType, 'any'],
];

const READERS = new Map([
  ...KEYWORDS.map(([kind, name]) => forKind(kind, (): TypeTerm => named(name))),
  forKind(ts.SyntaxKind.TypeReference, reference),
  forKind(ts.SyntaxKind.ExpressionWithTypeArguments, inherited),
  forKind(ts.SyntaxKind.LiteralType, literal),
  forKind(ts.SyntaxKind.UnionType, union),
  forKind(ts.SyntaxKind.IntersectionType, intersection),
  forKind(ts.SyntaxKind.ParenthesizedType, wrapped),
  forKind(ts.SyntaxKind.ArrayType, array),
  forKind(ts.SyntaxKind.TypeOperator, operated),
  forKind(ts.SyntaxKind.TypeQuery, queried),
  forKind(ts.SyntaxKind.TupleType, tuple),
  forKind(ts.SyntaxKind.OptionalType, optional),
  forKind(ts.SyntaxKind.FunctionType, callable),
  forKind(ts.SyntaxKind.ConstructorType, constructing),
  forKind(ts.SyntaxKind.TypeLiteral, object),
  forKind(ts.SyntaxKind.ConditionalType, conditional),
  forKind(ts.SyntaxKind.JSDocNullableType, nullable),
  forKind(ts.SyntaxKind.JSDocOptionalType, wrapped),
  forKind(ts.SyntaxKind.JSDocNonNullableType, wrapped),
  forKind(ts.SyntaxKind.JSDocVariadicType, wrapped),
]);

/** JSDoc writes primitives with a capital as often as not. */
const JSDOC_PRIMITIVES = new Set([
  'String',
  'Number',
  'Boolean',
  'Symbol',
  'Undefined',
  'Null',
  'Any',
  'Void',
  'Object',
]);

/** A name with the arguments that it is written with. */
function applied(
  target: ts.Node,
  written: readonly ts.TypeNode[] | undefined,
  scope: TypescriptScope,
): TypeTerm {
  const name = plainText(target, scope);
  if (scope.javascript && JSDOC_PRIMITIVES.has(name)) return named(name.toLowerCase());
  const args = each(written ?? [], scope);
  return { kind: 'name', name, ...(args.length > 0 && { args }) };
}

function readonlyOf(term: TypeTerm): TypeTerm {
  return term.kind === 'name' && term.name === 'Array' ? { ...term, name: 'ReadonlyArray' } : term;
}

function elementType(element: ts.TypeNode): ts.TypeNode {
  return ts.isNamedTupleMember(element) ? element.type : element;
}
