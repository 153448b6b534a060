import ts from 'typescript';
import { hasModifier } from './has-modifier';
import type { Reading } from './module-draft';
import { addDefinition, addExport } from './module-draft';
import { lineOf } from './typescript-scope';

/** `import x = require("x")`, and `import x = a.b`, which is an alias. */
export function readImportEquals(node: ts.ImportEqualsDeclaration, reading: Reading): void {
  const { scope, draft } = reading;
  const { name, moduleReference } = node;
  const line = lineOf(node, scope);
  if (ts.isExternalModuleReference(moduleReference)) {
    const { expression } = moduleReference;
    if (ts.isStringLiteral(expression))
      draft.imports.set(name.text, { from: expression.text, name: 'export=' });
  } else {
    const type = { kind: 'name', name: moduleReference.getText(scope.file) } as const;
    const declaration = { name: name.text, kind: 'type-alias', line, type } as const;
    addDefinition(draft, name.text, { declaration, internal: false });
  }
  if (hasModifier(node, ts.SyntaxKind.ExportKeyword))
    addExport(draft, { name: name.text, line, target: { kind: 'local', name: name.text } });
}
