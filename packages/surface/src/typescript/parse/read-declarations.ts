import ts from 'typescript';
import type { Declaration } from '../../surface/surface';
import { forKind } from './for-kind';
import { hasModifier } from './has-modifier';
import type { ReadDeclaration } from './merge-declarations';
import { mergeDeclarations } from './merge-declarations';
import { readClass } from './read-class';
import { readEnumMembers } from './read-enum-members';
import { readSignature } from './read-signature';
import { readType } from './read-type';
import { readTypeMembers } from './read-type-members';
import { readTypeParameters } from './read-type-parameters';
import type { TypescriptScope } from './typescript-scope';
import { deprecationOf, isInternal, lineOf } from './typescript-scope';
import { untyped } from './untyped';
import { valueDeclaration } from './value-declaration';

/**
 * The declarations of one statement, of namespaces with what is in them; none for a statement that
 * declares nothing.
 */
export function readDeclarations(node: ts.Statement, scope: TypescriptScope): ReadDeclaration[] {
  const read = SINGLE.get(node.kind);
  if (read) return [marked(node, read(node, scope), scope)];
  if (ts.isModuleDeclaration(node)) return readNamespace(node, scope);
  return ts.isVariableStatement(node)
    ? node.declarationList.declarations.flatMap((each) => readVariable(each, node, scope))
    : [];
}

function marked(
  node: ts.Statement,
  declaration: Declaration,
  scope: TypescriptScope,
): ReadDeclaration {
  const implementation = ts.isFunctionDeclaration(node) && node.body !== undefined;
  return { declaration, internal: isInternal(node, scope), implementation };
}

type Read<N extends ts.Statement> = (node: N, scope: TypescriptScope) => Declaration;

const callable: Read<ts.FunctionDeclaration> = (node, scope) => ({
  name: node.name?.text ?? 'default',
  kind: 'function',
  line: lineOf(node, scope),
  signatures: [readSignature(node, scope)],
  ...untyped(scope),
  ...deprecationOf(node, scope),
});
const classLike: Read<ts.ClassDeclaration> = (node, scope) =>
  readClass(node, node.name?.text ?? 'default', scope);
const interfaceLike: Read<ts.InterfaceDeclaration> = (node, scope) => ({
  name: node.name.text,
  kind: 'interface',
  line: lineOf(node, scope),
  bases: (node.heritageClauses ?? []).flatMap((clause) =>
    clause.types.map((type) => readType(type, scope)),
  ),
  members: readTypeMembers(node.members, scope),
  ...readTypeParameters(node.typeParameters, scope),
  ...deprecationOf(node, scope),
});
const typeAlias: Read<ts.TypeAliasDeclaration> = (node, scope) => ({
  name: node.name.text,
  kind: 'type-alias',
  line: lineOf(node, scope),
  type: readType(node.type, scope),
  ...readTypeParameters(node.typeParameters, scope),
  ...deprecationOf(node, scope),
});
const enumeration: Read<ts.EnumDeclaration> = (node, scope) => ({
  name: node.name.text,
  kind: 'enum',
  line: lineOf(node, scope),
  members: readEnumMembers(node, scope),
  ...deprecationOf(node, scope),
});

/** Statements that declare one name. */
const SINGLE = new Map([
  forKind(ts.SyntaxKind.FunctionDeclaration, callable),
  forKind(ts.SyntaxKind.ClassDeclaration, classLike),
  forKind(ts.SyntaxKind.InterfaceDeclaration, interfaceLike),
  forKind(ts.SyntaxKind.TypeAliasDeclaration, typeAlias),
  forKind(ts.SyntaxKind.EnumDeclaration, enumeration),
]);

/** `namespace A.B { … }`; `declare module "x"` and `declare global` belong to others. */
function readNamespace(node: ts.ModuleDeclaration, scope: TypescriptScope): ReadDeclaration[] {
  if (!ts.isIdentifier(node.name) || node.flags & ts.NodeFlags.GlobalAugmentation) return [];
  const members = mergeDeclarations(
    declarationsWithin(node, scope).filter((each) => !each.internal),
  );
  const declaration: Declaration = {
    name: node.name.text,
    kind: 'namespace',
    line: lineOf(node, scope),
    members,
    ...deprecationOf(node, scope),
  };
  return [marked(node, declaration, scope)];
}

function declarationsWithin(node: ts.ModuleDeclaration, scope: TypescriptScope): ReadDeclaration[] {
  const { body } = node;
  if (!body) return [];
  if (ts.isModuleDeclaration(body)) return readNamespace(body, scope);
  if (!ts.isModuleBlock(body)) return [];
  const declared = scope.ambient || hasModifier(node, ts.SyntaxKind.DeclareKeyword);
  return body.statements
    .filter((each) => declared || hasModifier(each, ts.SyntaxKind.ExportKeyword))
    .flatMap((each) => readDeclarations(each, scope));
}

function readVariable(
  node: ts.VariableDeclaration,
  statement: ts.VariableStatement,
  scope: TypescriptScope,
): ReadDeclaration[] {
  const { name, type, initializer } = node;
  const line = lineOf(node, scope);
  if (!ts.isIdentifier(name))
    return namesTakenApart(name).map((each) =>
      marked(statement, { name: each, kind: 'variable', line }, scope),
    );
  const isConst = (statement.declarationList.flags & ts.NodeFlags.Const) !== 0;
  const declaration: Declaration = {
    ...valueDeclaration(name.text, { at: node, type, initializer }, scope),
    line,
    ...(isConst && { readonly: true as const }),
    ...deprecationOf(statement, scope),
  };
  return [marked(statement, declaration, scope)];
}

/** The names of `const { a, b: c } = …`, one level deep. */
function namesTakenApart(pattern: ts.BindingPattern): string[] {
  return pattern.elements.flatMap((element) =>
    ts.isBindingElement(element) && ts.isIdentifier(element.name) ? [element.name.text] : [],
  );
}
