import ts from 'typescript';
import { forKind } from './for-kind';
import { hasModifier } from './has-modifier';
import type { ReadDeclaration } from './merge-declarations';
import type { ModuleDraft, Reading } from './module-draft';
import { addDefinition, addExport } from './module-draft';
import { readChainedExports, readCommonjs } from './read-commonjs';
import { readDeclarations } from './read-declarations';
import { readExport } from './read-export';
import { readExportAssignment } from './read-export-assignment';
import { readImport } from './read-import';
import { readImportEquals } from './read-import-equals';
import { readRequires } from './read-requires';

/** Takes over what one statement of a module imports, exports and declares. */
export function readStatement(node: ts.Statement, reading: Reading): void {
  const { javascript } = reading.scope;
  const read = MODULES.get(node.kind) ?? (javascript ? COMMONJS.get(node.kind) : undefined);
  if (read) return read(node, reading);
  if (ts.isVariableStatement(node)) {
    readRequires(node, reading.draft);
    if (javascript) readChainedExports(node, reading);
  }
  declare(node, reading);
}

const MODULES = new Map([
  forKind(ts.SyntaxKind.ImportDeclaration, readImport),
  forKind(ts.SyntaxKind.ImportEqualsDeclaration, readImportEquals),
  forKind(ts.SyntaxKind.ExportDeclaration, readExport),
  forKind(ts.SyntaxKind.ExportAssignment, readExportAssignment),
]);

/** CommonJS modules choose what to export under conditions; every branch counts. */
const COMMONJS = new Map([
  forKind(ts.SyntaxKind.ExpressionStatement, readCommonjs),
  forKind(ts.SyntaxKind.Block, (node: ts.Block, reading: Reading) =>
    readEach(node.statements, reading),
  ),
  forKind(ts.SyntaxKind.IfStatement, (node: ts.IfStatement, reading: Reading) =>
    readEach([node.thenStatement, node.elseStatement], reading),
  ),
  forKind(ts.SyntaxKind.TryStatement, (node: ts.TryStatement, reading: Reading) =>
    readEach([node.tryBlock, node.catchClause?.block], reading),
  ),
]);

function readEach(nodes: readonly (ts.Statement | undefined)[], reading: Reading): void {
  for (const each of nodes) if (each) readStatement(each, reading);
}

function declare(node: ts.Statement, { scope, draft }: Reading): void {
  const exported = scope.exportsAll || hasModifier(node, ts.SyntaxKind.ExportKeyword);
  const isDefault = hasModifier(node, ts.SyntaxKind.DefaultKeyword);
  for (const read of readDeclarations(node, scope)) {
    if (definesNothing(read, draft)) continue;
    const { declaration, internal, implementation } = read;
    const { name, kind, line } = declaration;
    if (kind === 'function' && !implementation && !scope.ambient) draft.overloaded.add(name);
    addDefinition(draft, name, { declaration, internal });
    if (exported)
      addExport(draft, {
        name: isDefault ? 'default' : name,
        line,
        target: { kind: 'local', name },
      });
  }
}

/** `const x = require(…)` imports `x`; beneath overloads an implementation adds no way to call. */
function definesNothing({ declaration, implementation }: ReadDeclaration, draft: ModuleDraft) {
  return (
    (declaration.kind === 'variable' && draft.imports.has(declaration.name)) ||
    (implementation && draft.overloaded.has(declaration.name))
  );
}
