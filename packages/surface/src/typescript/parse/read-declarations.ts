import ts from 'typescript';
import type { Declaration } from '../../surface/surface';
import { inferType } from './infer-type';
import { nameOf } from './name-of';
import { readClass } from './read-class';
import { readSignature, readType, readTypeParameters } from './read-type';
import { readTypeMembers } from './read-type-members';
import type { TypescriptScope } from './typescript-scope';
import { deprecationOf, isInternal, lineOf, plainText } from './typescript-scope';

export interface ReadDeclaration {
  readonly declaration: Declaration;
  readonly internal: boolean;
  /** A function that has a body: beneath overloads it is left out. */
  readonly implementation: boolean;
}

/**
 * The declarations of one statement, of namespaces with what is in them; none for a statement that
 * declares nothing.
 */
export function readDeclarations(node: ts.Statement, scope: TypescriptScope): ReadDeclaration[] {
  const one = (declaration: Declaration, implementation = false): ReadDeclaration[] => [
    { declaration, internal: isInternal(node, scope), implementation },
  ];
  const line = lineOf(node, scope);
  const marks = deprecationOf(node, scope);
  if (ts.isFunctionDeclaration(node)) {
    const name = node.name?.text ?? 'default';
    return one(
      {
        name,
        kind: 'function',
        line,
        signatures: [readSignature(node, scope)],
        ...untyped(scope),
        ...marks,
      },
      node.body !== undefined,
    );
  }
  if (ts.isClassDeclaration(node)) return one(readClass(node, node.name?.text ?? 'default', scope));
  if (ts.isInterfaceDeclaration(node)) {
    const bases =
      node.heritageClauses?.flatMap((clause) =>
        clause.types.map((type) => readType(type, scope)),
      ) ?? [];
    return one({
      name: node.name.text,
      kind: 'interface',
      line,
      bases,
      members: readTypeMembers(node.members, scope),
      ...generics(node.typeParameters, scope),
      ...marks,
    });
  }
  if (ts.isTypeAliasDeclaration(node))
    return one({
      name: node.name.text,
      kind: 'type-alias',
      line,
      type: readType(node.type, scope),
      ...generics(node.typeParameters, scope),
      ...marks,
    });
  if (ts.isEnumDeclaration(node))
    return one({
      name: node.name.text,
      kind: 'enum',
      line,
      members: readEnum(node, scope),
      ...marks,
    });
  if (ts.isModuleDeclaration(node)) return readNamespace(node, scope);
  if (ts.isVariableStatement(node))
    return node.declarationList.declarations.flatMap((each) => readVariable(each, node, scope));
  return [];
}

function generics(
  nodes: ts.NodeArray<ts.TypeParameterDeclaration> | undefined,
  scope: TypescriptScope,
): Pick<Declaration, 'typeParameters'> {
  const typeParameters = readTypeParameters(nodes, scope);
  return typeParameters.length > 0 ? { typeParameters } : {};
}

function untyped(scope: TypescriptScope): { untyped?: true } {
  return scope.javascript ? { untyped: true } : {};
}

/** Enum members count on from the last number, as the language does. */
function readEnum(node: ts.EnumDeclaration, scope: TypescriptScope): Declaration[] {
  let next: number | null = 0;
  return node.members.map((member) => {
    const { initializer } = member;
    const text = initializer ? plainText(initializer, scope) : next === null ? '?' : String(next);
    next = /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) + 1 : null;
    return {
      name: nameOf(member.name) ?? plainText(member.name, scope),
      kind: 'enum-member',
      line: lineOf(member, scope),
      value: text,
      ...deprecationOf(member, scope),
    };
  });
}

/** `namespace A.B { … }`; `declare module "x"` and `declare global` belong to others. */
function readNamespace(node: ts.ModuleDeclaration, scope: TypescriptScope): ReadDeclaration[] {
  if (!ts.isIdentifier(node.name) || node.flags & ts.NodeFlags.GlobalAugmentation) return [];
  const body = node.body;
  const inner: ReadDeclaration[] = !body
    ? []
    : ts.isModuleBlock(body)
      ? body.statements
          .filter((each) => scope.ambient || isDeclared(node) || isExported(each))
          .flatMap((each) => readDeclarations(each, scope))
      : ts.isModuleDeclaration(body)
        ? readNamespace(body, scope)
        : [];
  const members = mergeDeclarations(inner.filter((each) => !each.internal));
  return [
    {
      declaration: {
        name: node.name.text,
        kind: 'namespace',
        line: lineOf(node, scope),
        members,
        ...deprecationOf(node, scope),
      },
      internal: isInternal(node, scope),
      implementation: false,
    },
  ];
}

function isExported(node: ts.Node): boolean {
  return (
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node)?.some((each) => each.kind === ts.SyntaxKind.ExportKeyword) ?? false)
  );
}

function isDeclared(node: ts.Node): boolean {
  return (
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node)?.some((each) => each.kind === ts.SyntaxKind.DeclareKeyword) ?? false)
  );
}

/**
 * A name of a namespace that is a value and a type keeps the type under a name of its own, so that
 * each is compared with its like.
 */
function mergeDeclarations(read: readonly ReadDeclaration[]): Declaration[] {
  const members = new Map<string, Declaration>();
  for (const { declaration, implementation } of read) {
    const before = members.get(declaration.name);
    if (!before) members.set(declaration.name, declaration);
    else if (before.signatures && declaration.signatures) {
      if (!implementation)
        members.set(declaration.name, {
          ...before,
          signatures: [...before.signatures, ...declaration.signatures],
        });
    } else if (before.kind === declaration.kind && before.members)
      members.set(declaration.name, {
        ...before,
        members: [...before.members, ...(declaration.members ?? [])],
      });
    else
      members.set(`${declaration.kind} ${declaration.name}`, {
        ...declaration,
        name: `${declaration.kind} ${declaration.name}`,
      });
  }
  return [...members.values()];
}

function readVariable(
  node: ts.VariableDeclaration,
  statement: ts.VariableStatement,
  scope: TypescriptScope,
): ReadDeclaration[] {
  const line = lineOf(node, scope);
  const internal = isInternal(statement, scope);
  if (!ts.isIdentifier(node.name)) {
    return node.name.elements.flatMap((element) =>
      ts.isBindingElement(element) && ts.isIdentifier(element.name)
        ? [
            {
              declaration: { name: element.name.text, kind: 'variable' as const, line },
              internal,
              implementation: false,
            },
          ]
        : [],
    );
  }
  const isConst = (statement.declarationList.flags & ts.NodeFlags.Const) !== 0;
  return [
    {
      declaration: {
        ...valueDeclaration(
          node.name.text,
          { at: node, type: node.type, initializer: node.initializer },
          scope,
        ),
        line,
        ...(isConst && { readonly: true as const }),
        ...deprecationOf(statement, scope),
      },
      internal,
      implementation: false,
    },
  ];
}

export interface ValueNode {
  readonly at: ts.Node;
  readonly type?: ts.TypeNode | undefined;
  readonly initializer?: ts.Expression | undefined;
}

/**
 * A named value: a function where its initializer is one, else a variable with the type that is
 * written or that its form says.
 */
export function valueDeclaration(
  name: string,
  { at, type: written, initializer }: ValueNode,
  scope: TypescriptScope,
): Declaration {
  const line = lineOf(at, scope);
  const told = written ?? (scope.javascript && scope.tagged ? ts.getJSDocType(at) : undefined);
  if (initializer && ts.isClassExpression(initializer) && !told)
    return { ...readClass(initializer, name, scope), line };
  const type = told ? readType(told, scope) : initializer && inferType(initializer, scope);
  if (!told && type?.kind === 'function')
    return { name, kind: 'function', line, signatures: [type.signature], ...untyped(scope) };
  const value =
    initializer && (ts.isLiteralExpression(initializer) || !type)
      ? plainText(initializer, scope).slice(0, 200)
      : undefined;
  return {
    name,
    kind: 'variable',
    line,
    ...(type && { type }),
    ...(value !== undefined && { value }),
    ...untyped(scope),
  };
}
