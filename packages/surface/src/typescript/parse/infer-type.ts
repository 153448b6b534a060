import ts from 'typescript';
import type { Declaration, TypeTerm } from '../../surface/surface';
import { nameOf } from './name-of';
import { readSignature, readType } from './read-type';
import type { TypescriptScope } from './typescript-scope';
import { lineOf } from './typescript-scope';

const MAX_DEPTH = 12;

/**
 * The type of an expression, where its form alone says it: literals, objects and functions written
 * out, `new X()`, `as T`.
 */
export function inferType(
  node: ts.Expression,
  scope: TypescriptScope,
  depth = 0,
): TypeTerm | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const inner = (each: ts.Expression) => inferType(each, scope, depth + 1);
  if (ts.isParenthesizedExpression(node) || ts.isSatisfiesExpression(node))
    return inner(node.expression);
  if (ts.isAsExpression(node) || ts.isTypeAssertionExpression(node))
    return isConst(node.type)
      ? (frozen(node.expression, scope) ?? inner(node.expression))
      : readType(node.type, scope);
  if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) || ts.isTypeOfExpression(node))
    return named('string');
  if (ts.isNumericLiteral(node)) return named('number');
  if (ts.isBigIntLiteral(node)) return named('bigint');
  if (ts.isRegularExpressionLiteral(node)) return named('RegExp');
  if (node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword)
    return named('boolean');
  if (ts.isPrefixUnaryExpression(node))
    return node.operator === ts.SyntaxKind.ExclamationToken
      ? named('boolean')
      : ts.isNumericLiteral(node.operand)
        ? named('number')
        : undefined;
  if (ts.isBinaryExpression(node))
    return COMPARES.has(node.operatorToken.kind) ? named('boolean') : undefined;
  if (ts.isNewExpression(node)) return made(node, scope);
  if (ts.isArrowFunction(node) || ts.isFunctionExpression(node))
    return { kind: 'function', signature: readSignature(node, scope) };
  if (ts.isObjectLiteralExpression(node)) return objectOf(node, scope, depth);
  return undefined;
}

const COMPARES = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.LessThanEqualsToken,
  ts.SyntaxKind.GreaterThanEqualsToken,
  ts.SyntaxKind.InKeyword,
  ts.SyntaxKind.InstanceOfKeyword,
]);

function named(name: string): TypeTerm {
  return { kind: 'name', name };
}

function isConst(type: ts.TypeNode): boolean {
  return (
    ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName) && type.typeName.text === 'const'
  );
}

function made(node: ts.NewExpression, scope: TypescriptScope): TypeTerm | undefined {
  if (!ts.isIdentifier(node.expression) && !ts.isPropertyAccessExpression(node.expression))
    return undefined;
  const args = node.typeArguments?.map((each) => readType(each, scope)) ?? [];
  return {
    kind: 'name',
    name: node.expression.getText(scope.file),
    ...(args.length > 0 && { args }),
  };
}

/** `as const`: values are their own types. */
function frozen(node: ts.Expression, scope: TypescriptScope): TypeTerm | undefined {
  if (ts.isStringLiteralLike(node)) return { kind: 'literal', value: JSON.stringify(node.text) };
  if (ts.isNumericLiteral(node)) return { kind: 'literal', value: node.text };
  if (node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword)
    return { kind: 'literal', value: node.getText(scope.file) };
  if (ts.isArrayLiteralExpression(node)) {
    const of = node.elements.map((each) => frozen(each, scope));
    return of.some((each) => !each) ? undefined : { kind: 'tuple', of: of as TypeTerm[] };
  }
  if (!ts.isObjectLiteralExpression(node)) return inferType(node, scope, 1);
  const members = node.properties.map((property): Declaration | null => {
    const name = property.name && nameOf(property.name);
    if (name === undefined || name === null || !ts.isPropertyAssignment(property)) return null;
    const type = frozen(property.initializer, scope);
    return {
      name,
      kind: 'attribute',
      line: lineOf(property, scope),
      readonly: true,
      ...(type && { type }),
    };
  });
  return members.includes(null) ? undefined : { kind: 'object', members: members as Declaration[] };
}

function objectOf(
  node: ts.ObjectLiteralExpression,
  scope: TypescriptScope,
  depth: number,
): TypeTerm | undefined {
  const members: Declaration[] = [];
  for (const property of node.properties) {
    const name = property.name && nameOf(property.name);
    if (name === undefined || name === null) return undefined;
    const line = lineOf(property, scope);
    if (ts.isMethodDeclaration(property))
      members.push({ name, kind: 'method', line, signatures: [readSignature(property, scope)] });
    else if (ts.isPropertyAssignment(property)) {
      const type = inferType(property.initializer, scope, depth + 1);
      members.push({ name, kind: 'attribute', line, ...(type && { type }) });
    } else members.push({ name, kind: 'attribute', line });
  }
  return { kind: 'object', members };
}
