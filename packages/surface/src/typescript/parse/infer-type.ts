import ts from 'typescript';
import type { Declaration, TypeTerm } from '../../surface/surface';
import { forKind } from './for-kind';
import { nameOf } from './name-of';
import { readType } from './read-type';
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
  return depth > MAX_DEPTH ? undefined : FORMS.get(node.kind)?.(node, { scope, depth });
}

interface Inferring {
  readonly scope: TypescriptScope;
  readonly depth: number;
}

type Infer<N extends ts.Node> = (node: N, inferring: Inferring) => TypeTerm | undefined;

const named =
  (name: string): Infer<ts.Node> =>
  () => ({ kind: 'name', name });
const wrapped: Infer<ts.Node & { readonly expression: ts.Expression }> = (
  { expression },
  { scope, depth },
) => inferType(expression, scope, depth + 1);
const asserted: Infer<ts.AssertionExpression> = (node, inferring) =>
  isConst(node.type)
    ? (frozen(node.expression, inferring.scope) ?? wrapped(node, inferring))
    : readType(node.type, inferring.scope);
const prefixed: Infer<ts.PrefixUnaryExpression> = ({ operator, operand }) => {
  if (operator === ts.SyntaxKind.ExclamationToken) return { kind: 'name', name: 'boolean' };
  return ts.isNumericLiteral(operand) ? { kind: 'name', name: 'number' } : undefined;
};
const compared: Infer<ts.BinaryExpression> = ({ operatorToken }) =>
  COMPARES.has(operatorToken.kind) ? { kind: 'name', name: 'boolean' } : undefined;
const callable: Infer<ts.ArrowFunction | ts.FunctionExpression> = (node, { scope }) => ({
  kind: 'function',
  signature: scope.inner.signature(node, scope),
});

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

const FORMS = new Map([
  forKind(ts.SyntaxKind.ParenthesizedExpression, wrapped),
  forKind(ts.SyntaxKind.SatisfiesExpression, wrapped),
  forKind(ts.SyntaxKind.AsExpression, asserted),
  forKind(ts.SyntaxKind.TypeAssertionExpression, asserted),
  forKind(ts.SyntaxKind.StringLiteral, named('string')),
  forKind(ts.SyntaxKind.NoSubstitutionTemplateLiteral, named('string')),
  forKind(ts.SyntaxKind.TemplateExpression, named('string')),
  forKind(ts.SyntaxKind.TypeOfExpression, named('string')),
  forKind(ts.SyntaxKind.NumericLiteral, named('number')),
  forKind(ts.SyntaxKind.BigIntLiteral, named('bigint')),
  forKind(ts.SyntaxKind.RegularExpressionLiteral, named('RegExp')),
  forKind(ts.SyntaxKind.TrueKeyword, named('boolean')),
  forKind(ts.SyntaxKind.FalseKeyword, named('boolean')),
  forKind(ts.SyntaxKind.PrefixUnaryExpression, prefixed),
  forKind(ts.SyntaxKind.BinaryExpression, compared),
  forKind(ts.SyntaxKind.NewExpression, made),
  forKind(ts.SyntaxKind.ArrowFunction, callable),
  forKind(ts.SyntaxKind.FunctionExpression, callable),
  forKind(ts.SyntaxKind.ObjectLiteralExpression, objectOf),
]);

function isConst(type: ts.TypeNode): boolean {
  return (
    ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName) && type.typeName.text === 'const'
  );
}

function made(node: ts.NewExpression, { scope }: Inferring): TypeTerm | undefined {
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
  const members = node.properties.map((property) => frozenProperty(property, scope));
  return members.includes(null) ? undefined : { kind: 'object', members: members as Declaration[] };
}

function frozenProperty(
  property: ts.ObjectLiteralElementLike,
  scope: TypescriptScope,
): Declaration | null {
  const name = property.name ? nameOf(property.name) : null;
  if (name === null || !ts.isPropertyAssignment(property)) return null;
  const type = frozen(property.initializer, scope);
  return {
    name,
    kind: 'attribute',
    line: lineOf(property, scope),
    readonly: true,
    ...(type && { type }),
  };
}

function objectOf(
  node: ts.ObjectLiteralExpression,
  { scope, depth }: Inferring,
): TypeTerm | undefined {
  const members: Declaration[] = [];
  for (const property of node.properties) {
    const name = property.name ? nameOf(property.name) : null;
    if (name === null) return undefined;
    const line = lineOf(property, scope);
    if (ts.isMethodDeclaration(property)) {
      const signatures = [scope.inner.signature(property, scope)];
      members.push({ name, kind: 'method', line, signatures });
    } else if (ts.isPropertyAssignment(property)) {
      const type = inferType(property.initializer, scope, depth + 1);
      members.push({ name, kind: 'attribute', line, ...(type && { type }) });
    } else members.push({ name, kind: 'attribute', line });
  }
  return { kind: 'object', members };
}
