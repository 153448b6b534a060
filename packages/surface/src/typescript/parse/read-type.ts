import ts from 'typescript';
import type { Parameter, Signature, TypeParameter, TypeTerm } from '../../surface/surface';
import { makeUnion } from '../../surface/make-union';
import { inferReturnedType } from './infer-returned-type';
import { inferType } from './infer-type';
import { readTypeMembers } from './read-type-members';
import type { TypescriptScope } from './typescript-scope';
import { plainText } from './typescript-scope';

/**
 * Reads a type as written; kinds of type that are computed from others (conditional, mapped,
 * indexed) are kept as text.
 */
export function readType(node: ts.TypeNode, scope: TypescriptScope): TypeTerm {
  const inner = (each: ts.TypeNode) => readType(each, scope);
  const keyword = KEYWORDS.get(node.kind);
  if (keyword !== undefined) return { kind: 'name', name: keyword };
  if (ts.isTypeReferenceNode(node))
    return reference(plainText(node.typeName, scope), node.typeArguments, scope);
  if (ts.isExpressionWithTypeArguments(node))
    return reference(plainText(node.expression, scope), node.typeArguments, scope);
  if (ts.isLiteralTypeNode(node)) return literal(node.literal, scope);
  if (ts.isUnionTypeNode(node)) return makeUnion(node.types.map(inner));
  if (ts.isIntersectionTypeNode(node)) return { kind: 'intersection', of: node.types.map(inner) };
  if (ts.isParenthesizedTypeNode(node)) return inner(node.type);
  if (ts.isArrayTypeNode(node))
    return { kind: 'name', name: 'Array', args: [inner(node.elementType)] };
  if (ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.ReadonlyKeyword)
    return readonlyOf(inner(node.type));
  if (ts.isTupleTypeNode(node))
    return node.elements.some((each) => ts.isRestTypeNode(each))
      ? opaque(node, scope)
      : {
          kind: 'tuple',
          of: node.elements.map((each) => inner(ts.isNamedTupleMember(each) ? each.type : each)),
        };
  if (ts.isOptionalTypeNode(node))
    return makeUnion([inner(node.type), { kind: 'name', name: 'undefined' }]);
  if (ts.isFunctionTypeNode(node))
    return { kind: 'function', signature: readSignature(node, scope) };
  if (ts.isConstructorTypeNode(node))
    return { kind: 'function', signature: readSignature(node, scope), constructs: true };
  if (ts.isTypeLiteralNode(node))
    return { kind: 'object', members: readTypeMembers(node.members, scope) };
  if (ts.isJSDocNullableType(node))
    return makeUnion([inner(node.type), { kind: 'name', name: 'null' }]);
  if (
    ts.isJSDocOptionalType(node) ||
    ts.isJSDocNonNullableType(node) ||
    ts.isJSDocVariadicType(node)
  )
    return inner(node.type);
  return opaque(node, scope);
}

const KEYWORDS = new Map<ts.SyntaxKind, string>([
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
]);

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

function reference(
  name: string,
  args: ts.NodeArray<ts.TypeNode> | undefined,
  scope: TypescriptScope,
): TypeTerm {
  // JSDoc writes primitives with a capital as often as not.
  if (scope.javascript && JSDOC_PRIMITIVES.has(name))
    return { kind: 'name', name: name.toLowerCase() };
  const read = args?.map((each) => readType(each, scope)) ?? [];
  return { kind: 'name', name, ...(read.length > 0 && { args: read }) };
}

function readonlyOf(term: TypeTerm): TypeTerm {
  return term.kind === 'name' && term.name === 'Array' ? { ...term, name: 'ReadonlyArray' } : term;
}

function literal(node: ts.LiteralTypeNode['literal'], scope: TypescriptScope): TypeTerm {
  if (node.kind === ts.SyntaxKind.NullKeyword) return { kind: 'name', name: 'null' };
  return {
    kind: 'literal',
    value: ts.isStringLiteralLike(node) ? JSON.stringify(node.text) : plainText(node, scope),
  };
}

function opaque(node: ts.Node, scope: TypescriptScope): TypeTerm {
  return { kind: 'opaque', text: plainText(node, scope) };
}

/**
 * Reads the parameters, type parameters and result of anything callable. In JavaScript JSDoc says
 * the types.
 */
export function readSignature(node: ts.SignatureDeclaration, scope: TypescriptScope): Signature {
  const parameters = node.parameters
    .filter((each) => !(ts.isIdentifier(each.name) && each.name.text === 'this'))
    .map((each) => readParameter(each, scope));
  const type = node.type ?? (scope.javascript ? ts.getJSDocReturnType(node) : undefined);
  const returns = type ? readType(type, scope) : inferReturnedType(node, scope);
  const typeParameters = readTypeParameters(node.typeParameters, scope);
  return {
    parameters,
    ...(returns && { returns }),
    ...(typeParameters.length > 0 && { typeParameters }),
  };
}

function readParameter(node: ts.ParameterDeclaration, scope: TypescriptScope): Parameter {
  const name = ts.isIdentifier(node.name)
    ? node.name.text
    : ts.isObjectBindingPattern(node.name)
      ? '{}'
      : '[]';
  const tags = scope.javascript && scope.tagged ? ts.getJSDocParameterTags(node) : [];
  const written = node.type ?? tags[0]?.typeExpression?.type;
  const type = written
    ? readType(written, scope)
    : node.initializer && inferType(node.initializer, scope);
  const told = tags.some(
    (tag) =>
      tag.isBracketed || (tag.typeExpression && ts.isJSDocOptionalType(tag.typeExpression.type)),
  );
  const optional = Boolean(node.questionToken ?? node.initializer ?? node.dotDotDotToken) || told;
  return {
    name,
    kind: node.dotDotDotToken ? 'var-positional' : 'positional-or-keyword',
    optional,
    ...(node.initializer && { default: plainText(node.initializer, scope).slice(0, 200) }),
    ...(type && { type }),
  };
}

export function readTypeParameters(
  nodes: ts.NodeArray<ts.TypeParameterDeclaration> | undefined,
  scope: TypescriptScope,
): TypeParameter[] {
  return (nodes ?? []).map((node) => ({
    name: node.name.text,
    ...(node.constraint && { bound: readType(node.constraint, scope) }),
    ...(node.default && { default: readType(node.default, scope) }),
  }));
}
