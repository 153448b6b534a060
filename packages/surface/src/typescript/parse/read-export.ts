import ts from 'typescript';
import type { Reading } from './module-draft';
import { addExport } from './module-draft';
import { isInternal, lineOf } from './typescript-scope';

/** `export { a as b }`, `export { a } from "x"`, `export * from "x"`, `export * as x from "x"` */
export function readExport(node: ts.ExportDeclaration, reading: Reading): void {
  const { exportClause: clause, moduleSpecifier } = node;
  const from = moduleSpecifier && ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : null;
  if (clause && ts.isNamedExports(clause)) exportNames(node, { clause, from }, reading);
  else if (from !== null) exportAll(node, { clause, from }, reading);
}

interface Exporting {
  readonly clause: ts.NamedExports;
  readonly from: string | null;
}

function exportNames(
  node: ts.ExportDeclaration,
  { clause, from }: Exporting,
  { scope, draft }: Reading,
): void {
  const internal = isInternal(node, scope);
  for (const each of clause.elements) {
    const name = (each.propertyName ?? each.name).text;
    addExport(draft, {
      name: each.name.text,
      line: lineOf(each, scope),
      ...mark(node.isTypeOnly || each.isTypeOnly, internal),
      target: from === null ? { kind: 'local', name } : { kind: 'foreign', from, name },
    });
  }
}

function exportAll(
  node: ts.ExportDeclaration,
  { clause, from }: { readonly clause: ts.NamespaceExport | undefined; readonly from: string },
  { scope, draft }: Reading,
): void {
  const line = lineOf(node, scope);
  if (!clause) {
    draft.stars.push({ from, line, ...mark(node.isTypeOnly, false) });
    return;
  }
  addExport(draft, {
    name: clause.name.text,
    line,
    ...mark(node.isTypeOnly, isInternal(node, scope)),
    target: { kind: 'foreign', from, name: '*' },
  });
}

function mark(typeOnly: boolean, internal: boolean): { typeOnly?: true; internal?: true } {
  return { ...(typeOnly && { typeOnly }), ...(internal && { internal }) };
}
