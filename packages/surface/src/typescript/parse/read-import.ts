import ts from 'typescript';
import type { Reading } from './module-draft';

/** `import a, { b as c } from "x"`, `import * as x from "x"` */
export function readImport(node: ts.ImportDeclaration, { draft }: Reading): void {
  const clause = node.importClause;
  if (!clause || !ts.isStringLiteral(node.moduleSpecifier)) return;
  const from = node.moduleSpecifier.text;
  if (clause.name) draft.imports.set(clause.name.text, { from, name: 'default' });
  const bindings = clause.namedBindings;
  if (!bindings) return;
  if (ts.isNamespaceImport(bindings)) draft.imports.set(bindings.name.text, { from, name: '*' });
  else
    for (const { name, propertyName } of bindings.elements)
      draft.imports.set(name.text, { from, name: (propertyName ?? name).text });
}
