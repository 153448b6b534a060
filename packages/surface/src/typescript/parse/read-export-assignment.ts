import ts from 'typescript';
import { exportValue } from './export-value';
import type { Reading } from './module-draft';
import { addExport, define } from './module-draft';
import { lineOf } from './typescript-scope';
import { valueDeclaration } from './value-declaration';

/** `export default x`, `export = x` */
export function readExportAssignment(node: ts.ExportAssignment, reading: Reading): void {
  const { scope, draft } = reading;
  const { expression, isExportEquals } = node;
  const line = lineOf(node, scope);
  const name = isExportEquals ? 'export=' : 'default';
  if (ts.isIdentifier(expression))
    addExport(draft, { name, line, target: { kind: 'local', name: expression.text } });
  else if (isExportEquals) exportValue({ name, value: expression, line }, reading);
  else {
    const value = { at: expression, initializer: expression };
    define(draft, valueDeclaration(name, value, scope), { line });
  }
}
