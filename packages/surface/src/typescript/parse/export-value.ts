import ts from 'typescript';
import type { ModuleDraft, Reading } from './module-draft';
import { addExport, addUnknown, define } from './module-draft';
import { nameOf } from './name-of';
import { requiredFrom } from './required-from';
import type { TypescriptExport } from './typescript-module';
import { isInternal, lineOf, plainText } from './typescript-scope';
import { valueDeclaration } from './value-declaration';

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
  const whole = name === 'export=' ? wholeModule(value, draft) : null;
  const target = exportTarget(value);
  if (whole !== null) draft.stars.push({ from: whole, line, whole: true });
  else if (target) addExport(draft, { name, ...mark, target });
  else if (isPropertyOfName(value)) exportProperty({ name, value, line }, reading);
  else if (name === 'export=' && ts.isObjectLiteralExpression(value)) exportObject(value, reading);
  else define(draft, valueDeclaration(name, { at: value, initializer: value }, scope), mark);
}

/** `module.exports = require("./x")`, also by way of `const x = require("./x")`. */
function wholeModule(value: ts.Expression, draft: ModuleDraft): string | null {
  if (!ts.isIdentifier(value)) return requiredFrom(value);
  const imported = draft.imports.get(value.text);
  return imported?.name === 'export=' ? imported.from : null;
}

/** `x`, `require("./x")`, `require("./x").y` */
function exportTarget(value: ts.Expression): TypescriptExport['target'] | null {
  if (ts.isIdentifier(value)) return { kind: 'local', name: value.text };
  const whole = requiredFrom(value);
  if (whole !== null) return { kind: 'foreign', from: whole, name: 'export=' };
  const from = ts.isPropertyAccessExpression(value) ? requiredFrom(value.expression) : null;
  return from === null
    ? null
    : { kind: 'foreign', from, name: (value as ts.PropertyAccessExpression).name.text };
}

type PropertyOfName = ts.PropertyAccessExpression & { readonly expression: ts.Identifier };

function isPropertyOfName(node: ts.Expression): node is PropertyOfName {
  return ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression);
}

/** `exports.x = module_1.x`, where `module_1` is required. */
function exportProperty(
  { name, value, line }: Exported & { readonly value: PropertyOfName },
  { scope, draft }: Reading,
): void {
  const from = draft.imports.get(value.expression.text)?.from;
  if (from !== undefined) {
    const target = { kind: 'foreign', from, name: value.name.text } as const;
    addExport(draft, { name, line, target });
  } else {
    const text = plainText(value, scope);
    define(draft, { name, kind: 'variable', line, value: text, untyped: true }, { line });
  }
}

/** `module.exports = { a, b: value, ...others }` */
export function exportObject(node: ts.ObjectLiteralExpression, reading: Reading): void {
  for (const property of node.properties) {
    const name = property.name ? nameOf(property.name) : null;
    if (ts.isSpreadAssignment(property)) exportSpread(property, reading);
    else if (name === null) addUnknown(reading, property);
    else exportMember(name, property, reading);
  }
}

function exportSpread(property: ts.SpreadAssignment, reading: Reading): void {
  const { expression } = property;
  const { imports, stars } = reading.draft;
  const named = ts.isIdentifier(expression) ? imports.get(expression.text)?.from : undefined;
  const from = requiredFrom(expression) ?? named;
  if (from === undefined) addUnknown(reading, property);
  else stars.push({ from, line: lineOf(property, reading.scope) });
}

function exportMember(name: string, property: ts.ObjectLiteralElementLike, reading: Reading): void {
  const { scope, draft } = reading;
  const line = lineOf(property, scope);
  if (ts.isShorthandPropertyAssignment(property))
    addExport(draft, { name, line, target: { kind: 'local', name } });
  else if (ts.isPropertyAssignment(property)) {
    const internal = isInternal(property, scope);
    exportValue({ name, value: property.initializer, line, internal }, reading);
  } else if (ts.isGetAccessor(property)) exportGetter(name, property, reading);
  else {
    const signatures = [{ parameters: [] }];
    define(draft, { name, kind: 'function', line, signatures, untyped: true }, { line });
  }
}

/** `get x() { return require("./x").x; }` and the getters that compilers define. */
export function exportGetter(
  name: string,
  node: ts.Node & { readonly body?: ts.Node | undefined },
  reading: Reading,
): void {
  const value = node.body && returnedValue(node.body);
  const line = lineOf(node, reading.scope);
  if (value) exportValue({ name, value, line }, reading);
  else define(reading.draft, { name, kind: 'variable', line, untyped: true }, { line });
}

function returnedValue(body: ts.Node): ts.Expression | undefined {
  const statement = ts.isBlock(body) ? body.statements[0] : undefined;
  if (statement && ts.isReturnStatement(statement)) return statement.expression;
  return ts.isExpression(body) ? body : undefined;
}
