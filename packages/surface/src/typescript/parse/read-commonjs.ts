import ts from 'typescript';
import type { ModuleDraft } from './module-draft';
import { addExport, define } from './module-draft';
import { nameOf } from './name-of';
import { valueDeclaration } from './read-declarations';
import type { TypescriptScope } from './typescript-scope';
import { isInternal, lineOf, plainText } from './typescript-scope';

interface Reading {
  readonly scope: TypescriptScope;
  readonly draft: ModuleDraft;
}

/**
 * Takes over what a statement of a CommonJS module exports: `exports.x = …`, `module.exports = …`,
 * and what compilers write for them.
 */
export function readCommonjs(statement: ts.ExpressionStatement, reading: Reading): void {
  const { expression } = statement;
  if (
    ts.isBinaryExpression(expression) &&
    expression.operatorToken.kind === ts.SyntaxKind.EqualsToken
  )
    return readAssignment(expression, statement, reading);
  if (ts.isCallExpression(expression)) return readCall(expression, reading);
  // `0 && (module.exports = { a, b })`: how bundlers tell Node which names there are.
  if (
    ts.isBinaryExpression(expression) &&
    ts.isParenthesizedExpression(expression.right) &&
    ts.isBinaryExpression(expression.right.expression)
  )
    readAssignment(expression.right.expression, statement, reading);
}

/** `const re = exports.re = []` defines a name and exports it as well. */
export function readChainedExports(statement: ts.VariableStatement, reading: Reading): void {
  for (const { initializer } of statement.declarationList.declarations) {
    if (
      initializer &&
      ts.isBinaryExpression(initializer) &&
      initializer.operatorToken.kind === ts.SyntaxKind.EqualsToken
    )
      readAssignment(initializer, statement, reading);
  }
}

/**
 * The exported name that `exports.name` or `module.exports.name` writes; `export=` for
 * `module.exports` itself.
 */
function exportedName(node: ts.Expression): string | null {
  const isModule = (each: ts.Expression) =>
    ts.isPropertyAccessExpression(each) &&
    ts.isIdentifier(each.expression) &&
    each.expression.text === 'module' &&
    each.name.text === 'exports';
  const isExports = (each: ts.Expression) =>
    (ts.isIdentifier(each) && each.text === 'exports') || isModule(each);
  if (isModule(node)) return 'export=';
  if (ts.isPropertyAccessExpression(node) && isExports(node.expression)) return node.name.text;
  return ts.isElementAccessExpression(node) &&
    isExports(node.expression) &&
    ts.isStringLiteralLike(node.argumentExpression)
    ? node.argumentExpression.text
    : null;
}

function readAssignment(
  node: ts.BinaryExpression,
  statement: ts.Statement,
  reading: Reading,
): void {
  const { scope, draft } = reading;
  let name = exportedName(node.left);
  let value = node.right;
  const names = name === null ? [] : [name];
  // `exports.a = exports.b = value`, `module.exports = exports = value`
  while (ts.isBinaryExpression(value) && value.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
    const inner = exportedName(value.left);
    if (inner !== null) names.push(inner);
    value = value.right;
  }
  if (isVoid(value) || names.includes('__esModule')) return;
  for (name of names)
    exportValue(
      { name, value, line: lineOf(node, scope), internal: isInternal(statement, scope) },
      reading,
    );
  if (
    names.length === 0 &&
    ts.isElementAccessExpression(node.left) &&
    ts.isIdentifier(node.left.expression) &&
    node.left.expression.text === 'exports'
  ) {
    draft.dynamic.push({ line: lineOf(node, scope), text: plainText(node, scope).slice(0, 200) });
  }
}

interface Exported {
  readonly name: string;
  readonly value: ts.Expression;
  readonly line: number;
  readonly internal?: boolean;
}

/**
 * Exports a value under a name: by the local name it is, from the module it is required from, or as
 * written out.
 */
export function exportValue({ name, value, line, internal }: Exported, reading: Reading): void {
  const { scope, draft } = reading;
  const mark = { line, ...(internal && { internal: true as const }) };
  const required = requiredFrom(value);
  const whole =
    name === 'export=' && ts.isIdentifier(value) ? draft.imports.get(value.text) : undefined;
  if (whole?.name === 'export=') {
    // `const x = require("./x"); module.exports = x;`
    draft.stars.push({ from: whole.from, line, whole: true });
  } else if (required !== null) {
    if (name === 'export=') draft.stars.push({ from: required, line, whole: true });
    else
      addExport(draft, {
        name,
        ...mark,
        target: { kind: 'foreign', from: required, name: 'export=' },
      });
  } else if (ts.isIdentifier(value))
    addExport(draft, { name, ...mark, target: { kind: 'local', name: value.text } });
  else if (ts.isPropertyAccessExpression(value) && ts.isIdentifier(value.expression))
    exportProperty(
      { name, line, value: value.name.text, of: value.expression.text },
      value,
      reading,
    );
  else if (ts.isPropertyAccessExpression(value) && requiredFrom(value.expression) !== null)
    addExport(draft, {
      name,
      ...mark,
      target: { kind: 'foreign', from: requiredFrom(value.expression)!, name: value.name.text },
    });
  else if (ts.isObjectLiteralExpression(value) && name === 'export=') exportObject(value, reading);
  else define(draft, valueDeclaration(name, { at: value, initializer: value }, scope), mark);
}

/** `exports.x = module_1.x`, where `module_1` is required. */
function exportProperty(
  {
    name,
    line,
    value,
    of,
  }: { readonly name: string; readonly line: number; readonly value: string; readonly of: string },
  node: ts.Expression,
  { scope, draft }: Reading,
): void {
  const imported = draft.imports.get(of);
  if (imported)
    addExport(draft, { name, line, target: { kind: 'foreign', from: imported.from, name: value } });
  else
    define(
      draft,
      { name, kind: 'variable', line, value: plainText(node, scope), untyped: true },
      { line },
    );
}

function exportObject(node: ts.ObjectLiteralExpression, reading: Reading): void {
  const { scope, draft } = reading;
  for (const property of node.properties) {
    const line = lineOf(property, scope);
    if (ts.isShorthandPropertyAssignment(property))
      addExport(draft, {
        name: property.name.text,
        line,
        target: { kind: 'local', name: property.name.text },
      });
    else if (ts.isSpreadAssignment(property)) exportSpread(property, reading);
    else {
      const name = property.name && nameOf(property.name);
      if (name === null || name === undefined)
        draft.dynamic.push({ line, text: plainText(property, scope).slice(0, 200) });
      else if (ts.isPropertyAssignment(property))
        exportValue(
          { name, value: property.initializer, line, internal: isInternal(property, scope) },
          reading,
        );
      else if (ts.isGetAccessor(property)) exportGetter(name, property, reading);
      else
        define(
          draft,
          { name, kind: 'function', line, signatures: [{ parameters: [] }], untyped: true },
          { line },
        );
    }
  }
}

function exportSpread(property: ts.SpreadAssignment, { scope, draft }: Reading): void {
  const from =
    requiredFrom(property.expression) ??
    (ts.isIdentifier(property.expression)
      ? draft.imports.get(property.expression.text)?.from
      : undefined);
  const line = lineOf(property, scope);
  if (from !== undefined && from !== null) draft.stars.push({ from, line });
  else draft.dynamic.push({ line, text: plainText(property, scope).slice(0, 200) });
}

/** `get x() { return require("./x").x; }` and the getters that compilers define. */
function exportGetter(
  name: string,
  node: ts.Node & { readonly body?: ts.Node | undefined },
  reading: Reading,
): void {
  const { body } = node;
  const statement = body && ts.isBlock(body) ? body.statements[0] : undefined;
  const value =
    statement && ts.isReturnStatement(statement)
      ? statement.expression
      : body && ts.isExpression(body)
        ? body
        : undefined;
  const line = lineOf(node, reading.scope);
  if (value) exportValue({ name, value, line }, reading);
  else define(reading.draft, { name, kind: 'variable', line, untyped: true }, { line });
}

function readCall(node: ts.CallExpression, reading: Reading): void {
  const { scope, draft } = reading;
  const callee = node.expression.getText(scope.file);
  const [first, second, third] = node.arguments;
  if (/(?:^|\.)(?:__exportStar|__export)$/.test(callee) && first) {
    const from = requiredFrom(first);
    if (from !== null) draft.stars.push({ from, line: lineOf(node, scope) });
    else if (second && ts.isObjectLiteralExpression(second))
      second.properties.forEach(
        (each) =>
          each.name &&
          ts.isPropertyAssignment(each) &&
          exportGetter(nameOf(each.name) ?? '', each.initializer as ts.ArrowFunction, reading),
      );
  } else if (
    callee === 'Object.defineProperty' &&
    first &&
    second &&
    third &&
    ts.isStringLiteralLike(second) &&
    exportsItself(first) &&
    second.text !== '__esModule' &&
    ts.isObjectLiteralExpression(third)
  ) {
    const getter = third.properties.find((each) => each.name?.getText(scope.file) === 'get');
    if (getter && ts.isPropertyAssignment(getter))
      exportGetter(second.text, getter.initializer as ts.FunctionExpression, reading);
    else if (getter && ts.isMethodDeclaration(getter)) exportGetter(second.text, getter, reading);
    else
      define(
        draft,
        { name: second.text, kind: 'variable', line: lineOf(node, scope), untyped: true },
        { line: lineOf(node, scope) },
      );
  } else if (callee === 'Object.assign' && first && exportsItself(first)) {
    for (const each of node.arguments.slice(1)) {
      if (ts.isObjectLiteralExpression(each)) exportObject(each, reading);
      else if (requiredFrom(each) !== null)
        draft.stars.push({ from: requiredFrom(each)!, line: lineOf(each, scope) });
      else
        draft.dynamic.push({
          line: lineOf(each, scope),
          text: plainText(node, scope).slice(0, 200),
        });
    }
  }
}

function exportsItself(node: ts.Expression): boolean {
  return (ts.isIdentifier(node) && node.text === 'exports') || exportedName(node) === 'export=';
}

function isVoid(node: ts.Expression): boolean {
  return ts.isVoidExpression(node) || (ts.isIdentifier(node) && node.text === 'undefined');
}

/** `require("x")`, also wrapped in a compiler's helper. */
export function requiredFrom(node: ts.Expression): string | null {
  if (!ts.isCallExpression(node)) return null;
  const [first] = node.arguments;
  if (!first) return null;
  if (ts.isIdentifier(node.expression) && node.expression.text === 'require')
    return ts.isStringLiteralLike(first) ? first.text : null;
  return /(?:__import(?:Star|Default)|__toESM|_interop\w+)$/.test(node.expression.getText())
    ? requiredFrom(first)
    : null;
}
