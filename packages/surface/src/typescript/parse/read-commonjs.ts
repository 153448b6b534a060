import ts from 'typescript';
import { exportValue } from './export-value';
import { exportedName } from './exported-name';
import type { Reading } from './module-draft';
import { addUnknown } from './module-draft';
import { readCommonjsCall } from './read-commonjs-call';
import { isInternal, lineOf } from './typescript-scope';

/**
 * Takes over what a statement of a CommonJS module exports: `exports.x = …`, `module.exports = …`,
 * and what compilers write for them.
 */
export function readCommonjs(statement: ts.ExpressionStatement, reading: Reading): void {
  const { expression } = statement;
  const assignment = isAssignment(expression) ? expression : hintOf(expression);
  if (assignment) readAssignment(assignment, statement, reading);
  else if (ts.isCallExpression(expression)) readCommonjsCall(expression, reading);
}

/** `const re = exports.re = []` defines a name and exports it as well. */
export function readChainedExports(statement: ts.VariableStatement, reading: Reading): void {
  for (const { initializer } of statement.declarationList.declarations)
    if (initializer && isAssignment(initializer)) readAssignment(initializer, statement, reading);
}

function isAssignment(node: ts.Expression): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken;
}

/** `0 && (module.exports = { a, b })`: how bundlers tell Node which names there are. */
function hintOf(node: ts.Expression): ts.BinaryExpression | null {
  if (!ts.isBinaryExpression(node) || !ts.isParenthesizedExpression(node.right)) return null;
  const inner = node.right.expression;
  return ts.isBinaryExpression(inner) ? inner : null;
}

function readAssignment(
  node: ts.BinaryExpression,
  statement: ts.Statement,
  reading: Reading,
): void {
  const { names, value } = chainOf(node);
  if (isVoid(value) || names.includes('__esModule')) return;
  const line = lineOf(node, reading.scope);
  const internal = isInternal(statement, reading.scope);
  for (const name of names) exportValue({ name, value, line, internal }, reading);
  if (names.length === 0 && isComputedExport(node.left)) addUnknown(reading, node);
}

/** `exports.a = exports.b = value`, `module.exports = exports = value` */
function chainOf(node: ts.BinaryExpression): {
  readonly names: readonly string[];
  readonly value: ts.Expression;
} {
  const names: string[] = [];
  for (let at = node; ; at = at.right as ts.BinaryExpression) {
    const name = exportedName(at.left);
    if (name !== null) names.push(name);
    if (!isAssignment(at.right)) return { names, value: at.right };
  }
}

/** `exports[key] = value` */
function isComputedExport(node: ts.Expression): boolean {
  return (
    ts.isElementAccessExpression(node) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === 'exports'
  );
}

function isVoid(node: ts.Expression): boolean {
  return ts.isVoidExpression(node) || (ts.isIdentifier(node) && node.text === 'undefined');
}
