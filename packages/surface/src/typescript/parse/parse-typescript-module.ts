import ts from 'typescript';
import { checksum } from '../../text/checksum';
import { valueDeclaration, readDeclarations } from './read-declarations';
import type { ModuleDraft } from './module-draft';
import { addDefinition, addExport, define } from './module-draft';
import { nameOf } from './name-of';
import { exportValue, readChainedExports, readCommonjs, requiredFrom } from './read-commonjs';
import type { TypescriptModule } from './typescript-module';
import type { TypescriptScope } from './typescript-scope';
import { isInternal, lineOf } from './typescript-scope';

const SHOWN = 5;

/**
 * Reads one module from its text. The path tells the dialect: `.ts`, `.tsx`, `.d.ts`, `.js`,
 * `.jsx`.
 */
export function parseTypescriptModule(path: string, text: string): TypescriptModule {
  const javascript = /\.[cm]?jsx?$/.test(path);
  const ambient = /\.d\.[cm]?ts$|\.d\.\w+\.ts$/.test(path);
  const file = ts.createSourceFile(
    path,
    text,
    { languageVersion: ts.ScriptTarget.Latest },
    true,
    kindOf(path),
  );
  const scope: TypescriptScope = {
    file,
    javascript,
    ambient,
    tagged: /@(?:deprecated|internal|private|param|returns?|type)\b/.test(text),
  };
  const draft: ModuleDraft = {
    definitions: new Map(),
    imports: new Map(),
    exports: new Map(),
    stars: [],
    dynamic: [],
    overloaded: new Set(),
  };
  for (const statement of file.statements) readStatement(statement, { scope, draft });
  if (isScript(file, draft))
    draft.dynamic.push({
      line: 1,
      text: `exports by code or by globals: ${text.length} ${checksum(text)}`,
    });
  return {
    definitions: Object.fromEntries(draft.definitions),
    imports: Object.fromEntries(draft.imports),
    exports: [...draft.exports.values()],
    stars: draft.stars,
    dynamic: draft.dynamic,
    diagnostics: syntaxErrors(file),
  };
}

/**
 * Whether a file exports by means that its statements do not show: a wrapped bundle, a script with
 * globals. Its text then stands for its exports, since any change of the one may be a change of the
 * other.
 */
function isScript(file: ts.SourceFile, draft: ModuleDraft): boolean {
  return (
    draft.exports.size === 0 &&
    draft.stars.length === 0 &&
    draft.dynamic.length === 0 &&
    file.statements.length > 0 &&
    !ts.isExternalModule(file)
  );
}

function kindOf(path: string): ts.ScriptKind {
  if (/\.tsx$/.test(path)) return ts.ScriptKind.TSX;
  return /\.[cm]?jsx?$/.test(path) ? ts.ScriptKind.JSX : ts.ScriptKind.TS;
}

/**
 * The parser's own list of errors. The compiler's public API gives it only together with a whole
 * program.
 */
function syntaxErrors(file: ts.SourceFile): TypescriptModule['diagnostics'] {
  const { parseDiagnostics = [] } = file as ts.SourceFile & {
    readonly parseDiagnostics?: readonly ts.DiagnosticWithLocation[];
  };
  return parseDiagnostics.slice(0, SHOWN).map(({ start, messageText }) => ({
    code: 'syntax-error',
    line: file.getLineAndCharacterOfPosition(start).line + 1,
    message: ts.flattenDiagnosticMessageText(messageText, ' '),
  }));
}

interface Reading {
  readonly scope: TypescriptScope;
  readonly draft: ModuleDraft;
}

function readStatement(node: ts.Statement, reading: Reading): void {
  const { scope, draft } = reading;
  if (ts.isImportDeclaration(node)) return readImport(node, draft);
  if (ts.isImportEqualsDeclaration(node)) return readImportEquals(node, reading);
  if (ts.isExportDeclaration(node)) return readExport(node, reading);
  if (ts.isExportAssignment(node)) return exportAssignment(node, reading);
  if (ts.isExpressionStatement(node) && scope.javascript) return readCommonjs(node, reading);
  if (scope.javascript && (ts.isIfStatement(node) || ts.isTryStatement(node) || ts.isBlock(node)))
    return readBranches(node, reading);
  if (ts.isVariableStatement(node)) {
    readRequires(node, draft);
    if (scope.javascript) readChainedExports(node, reading);
  }
  const [exported, isDefault] = [ts.SyntaxKind.ExportKeyword, ts.SyntaxKind.DefaultKeyword].map(
    (kind) =>
      ts.canHaveModifiers(node) &&
      (ts.getModifiers(node)?.some((each) => each.kind === kind) ?? false),
  );
  for (const { declaration, internal, implementation } of readDeclarations(node, scope)) {
    const { name } = declaration;
    // `const x = require(…)` imports `x`, and defines nothing.
    if (declaration.kind === 'variable' && draft.imports.has(name)) continue;
    if (declaration.kind === 'function' && !implementation && !scope.ambient)
      draft.overloaded.add(name);
    if (implementation && draft.overloaded.has(name)) continue;
    addDefinition(draft, name, { declaration, internal });
    if (exported)
      addExport(draft, {
        name: isDefault ? 'default' : name,
        line: declaration.line,
        target: { kind: 'local', name },
      });
  }
}

/** CommonJS modules choose what to export under conditions; every branch counts. */
function readBranches(node: ts.IfStatement | ts.TryStatement | ts.Block, reading: Reading): void {
  const inner = ts.isIfStatement(node)
    ? [node.thenStatement, node.elseStatement]
    : ts.isTryStatement(node)
      ? [node.tryBlock, node.catchClause?.block]
      : node.statements;
  for (const each of inner) if (each) readStatement(each, reading);
}

function readImport(node: ts.ImportDeclaration, draft: ModuleDraft): void {
  const clause = node.importClause;
  if (!clause || !ts.isStringLiteral(node.moduleSpecifier)) return;
  const from = node.moduleSpecifier.text;
  if (clause.name) draft.imports.set(clause.name.text, { from, name: 'default' });
  const bindings = clause.namedBindings;
  if (bindings && ts.isNamespaceImport(bindings))
    draft.imports.set(bindings.name.text, { from, name: '*' });
  else
    bindings?.elements.forEach((each) =>
      draft.imports.set(each.name.text, { from, name: (each.propertyName ?? each.name).text }),
    );
}

function readImportEquals(node: ts.ImportEqualsDeclaration, { scope, draft }: Reading): void {
  const exported = ts.getModifiers(node)?.some((each) => each.kind === ts.SyntaxKind.ExportKeyword);
  const name = node.name.text;
  if (ts.isExternalModuleReference(node.moduleReference)) {
    const { expression } = node.moduleReference;
    if (ts.isStringLiteral(expression))
      draft.imports.set(name, { from: expression.text, name: 'export=' });
  } else
    addDefinition(draft, name, {
      declaration: {
        name,
        kind: 'type-alias',
        line: lineOf(node, scope),
        type: { kind: 'name', name: node.moduleReference.getText(scope.file) },
      },
      internal: false,
    });
  if (exported)
    addExport(draft, { name, line: lineOf(node, scope), target: { kind: 'local', name } });
}

function readExport(node: ts.ExportDeclaration, { scope, draft }: Reading): void {
  const from =
    node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)
      ? node.moduleSpecifier.text
      : null;
  const line = lineOf(node, scope);
  const mark = (typeOnly: boolean) => ({
    ...(typeOnly && { typeOnly: true as const }),
    ...(isInternal(node, scope) && { internal: true as const }),
  });
  const clause = node.exportClause;
  if (!clause) {
    if (from !== null)
      draft.stars.push({ from, line, ...(node.isTypeOnly && { typeOnly: true as const }) });
  } else if (ts.isNamespaceExport(clause)) {
    if (from !== null)
      addExport(draft, {
        name: clause.name.text,
        line,
        ...mark(node.isTypeOnly),
        target: { kind: 'foreign', from, name: '*' },
      });
  } else {
    for (const each of clause.elements) {
      const original = (each.propertyName ?? each.name).text;
      const target =
        from === null
          ? { kind: 'local' as const, name: original }
          : { kind: 'foreign' as const, from, name: original };
      addExport(draft, {
        name: each.name.text,
        line: lineOf(each, scope),
        ...mark(node.isTypeOnly || each.isTypeOnly),
        target,
      });
    }
  }
}

function exportAssignment(node: ts.ExportAssignment, reading: Reading): void {
  const { scope, draft } = reading;
  const name = node.isExportEquals ? 'export=' : 'default';
  const { expression } = node;
  if (ts.isIdentifier(expression))
    return addExport(draft, {
      name,
      line: lineOf(node, scope),
      target: { kind: 'local', name: expression.text },
    });
  if (node.isExportEquals)
    return exportValue({ name, value: expression, line: lineOf(node, scope) }, reading);
  define(draft, valueDeclaration(name, { at: expression, initializer: expression }, scope), {
    line: lineOf(node, scope),
  });
}

/** `const x = require("y")`, `const { a, b: c } = require("y")`. */
function readRequires(node: ts.VariableStatement, draft: ModuleDraft): void {
  for (const { name, initializer } of node.declarationList.declarations) {
    const from = initializer ? requiredFrom(initializer) : null;
    if (from === null) {
      if (
        initializer &&
        ts.isPropertyAccessExpression(initializer) &&
        ts.isIdentifier(name) &&
        requiredFrom(initializer.expression) !== null
      )
        draft.imports.set(name.text, {
          from: requiredFrom(initializer.expression)!,
          name: initializer.name.text,
        });
      continue;
    }
    if (ts.isIdentifier(name)) draft.imports.set(name.text, { from, name: 'export=' });
    else if (ts.isObjectBindingPattern(name)) {
      for (const each of name.elements) {
        const original = each.propertyName ? nameOf(each.propertyName) : null;
        if (ts.isIdentifier(each.name))
          draft.imports.set(each.name.text, { from, name: original ?? each.name.text });
      }
    }
  }
}
