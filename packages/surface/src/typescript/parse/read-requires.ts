import ts from 'typescript';
import type { ModuleDraft } from './module-draft';
import { nameOf } from './name-of';
import { requiredFrom } from './required-from';

/** `const x = require("y")`, `const { a, b: c } = require("y")`, `const x = require("y").x` */
export function readRequires(node: ts.VariableStatement, draft: ModuleDraft): void {
  for (const { name, initializer } of node.declarationList.declarations) {
    const from = initializer ? requiredFrom(initializer) : null;
    if (initializer && from === null) importProperty(name, initializer, draft);
    else if (from !== null) importWhole(name, from, draft);
  }
}

function importProperty(name: ts.BindingName, value: ts.Expression, draft: ModuleDraft): void {
  if (!ts.isPropertyAccessExpression(value) || !ts.isIdentifier(name)) return;
  const from = requiredFrom(value.expression);
  if (from !== null) draft.imports.set(name.text, { from, name: value.name.text });
}

function importWhole(name: ts.BindingName, from: string, draft: ModuleDraft): void {
  if (ts.isIdentifier(name)) draft.imports.set(name.text, { from, name: 'export=' });
  else if (ts.isObjectBindingPattern(name)) {
    for (const { name: local, propertyName } of name.elements) {
      const original = propertyName ? nameOf(propertyName) : null;
      if (ts.isIdentifier(local))
        draft.imports.set(local.text, { from, name: original ?? local.text });
    }
  }
}
