import ts from 'typescript';
import { isExports } from './exported-name';
import { exportGetter, exportObject } from './export-value';
import type { Reading } from './module-draft';
import { addUnknown, define } from './module-draft';
import { nameOf } from './name-of';
import { requiredFrom } from './required-from';
import { lineOf } from './typescript-scope';

/** Takes over what a call exports: the helpers that compilers write, and `Object`'s own functions. */
export function readCommonjsCall(node: ts.CallExpression, reading: Reading): void {
  const callee = node.expression.getText(reading.scope.file);
  CALLS.find(([name]) => name.test(callee))?.[1](node, reading);
}

const CALLS: readonly (readonly [RegExp, (node: ts.CallExpression, reading: Reading) => void])[] = [
  [/(?:^|\.)(?:__exportStar|__export)$/, exportStar],
  [/^Object\.defineProperty$/, defineProperty],
  [/^Object\.assign$/, assign],
];

type Getter = ts.Node & { readonly body?: ts.Node | undefined };

/** `__exportStar(require("./x"), exports)`, `__export(exports, { x: () => x })` */
function exportStar(node: ts.CallExpression, reading: Reading): void {
  const [first, second] = node.arguments;
  const from = first ? requiredFrom(first) : null;
  if (from !== null) reading.draft.stars.push({ from, line: lineOf(node, reading.scope) });
  else if (second && ts.isObjectLiteralExpression(second))
    for (const each of second.properties)
      if (ts.isPropertyAssignment(each))
        exportGetter(nameOf(each.name) ?? '', each.initializer as Getter, reading);
}

/** `Object.defineProperty(exports, "x", { get: () => x })` */
function defineProperty(node: ts.CallExpression, reading: Reading): void {
  const [target, key, descriptor] = node.arguments;
  if (!target || !isExports(target) || !key || !ts.isStringLiteralLike(key)) return;
  if (!descriptor || !ts.isObjectLiteralExpression(descriptor) || key.text === '__esModule') return;
  const line = lineOf(node, reading.scope);
  const name = key.text;
  const getter = getterOf(descriptor, reading);
  if (getter) exportGetter(name, getter, reading);
  else define(reading.draft, { name, kind: 'variable', line, untyped: true }, { line });
}

function getterOf(descriptor: ts.ObjectLiteralExpression, { scope }: Reading): Getter | undefined {
  const getter = descriptor.properties.find((each) => each.name?.getText(scope.file) === 'get');
  if (getter && ts.isPropertyAssignment(getter)) return getter.initializer as Getter;
  return getter && ts.isMethodDeclaration(getter) ? getter : undefined;
}

/** `Object.assign(module.exports, { a, b }, require("./x"))` */
function assign(node: ts.CallExpression, reading: Reading): void {
  const [target, ...sources] = node.arguments;
  if (!target || !isExports(target)) return;
  for (const each of sources) {
    const from = requiredFrom(each);
    if (ts.isObjectLiteralExpression(each)) exportObject(each, reading);
    else if (from === null) addUnknown(reading, each, node);
    else reading.draft.stars.push({ from, line: lineOf(each, reading.scope) });
  }
}
