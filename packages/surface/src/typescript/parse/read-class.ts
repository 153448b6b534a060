import ts from 'typescript';
import type { Declaration } from '../../surface/surface';
import { inferType } from './infer-type';
import { mergeMember } from './merge-member';
import { nameOf } from './name-of';
import { readSignature, readType, readTypeParameters } from './read-type';
import { readIndex } from './read-type-members';
import type { TypescriptScope } from './typescript-scope';
import { deprecationOf, isInternal, lineOf, plainText } from './typescript-scope';

/**
 * A class with its bases and its members; private ones are left out, protected ones are kept for
 * subclasses.
 */
export function readClass(
  node: ts.ClassLikeDeclaration,
  name: string,
  scope: TypescriptScope,
): Declaration {
  const members = new Map<string, Declaration>();
  for (const element of node.members) {
    if (ts.isConstructorDeclaration(element)) readParameterProperties(element, members, scope);
    if (hasModifier(element, ts.SyntaxKind.PrivateKeyword) && !ts.isConstructorDeclaration(element))
      continue;
    // Beneath overloads the implementation's own signature cannot be called.
    if (
      ts.isFunctionLike(element) &&
      'body' in element &&
      element.body &&
      isOverloaded(element, node)
    )
      continue;
    const member = isInternal(element, scope) ? null : readMember(element, scope);
    if (member) mergeMember(members, member);
  }
  const heritage =
    node.heritageClauses?.find((clause) => clause.token === ts.SyntaxKind.ExtendsKeyword)?.types ??
    [];
  const typeParameters = readTypeParameters(node.typeParameters, scope);
  return {
    name,
    kind: 'class',
    line: lineOf(node, scope),
    bases: heritage.map((base) =>
      ts.isIdentifier(base.expression) || ts.isPropertyAccessExpression(base.expression)
        ? readType(base, scope)
        : { kind: 'opaque', text: plainText(base, scope) },
    ),
    members: [...members.values()],
    ...(typeParameters.length > 0 && { typeParameters }),
    ...(hasModifier(node, ts.SyntaxKind.AbstractKeyword) && { abstract: true as const }),
    ...deprecationOf(node, scope),
  };
}

function hasModifier(node: ts.Node, kind: ts.SyntaxKind): boolean {
  return (
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node)?.some((each) => each.kind === kind) ?? false)
  );
}

function isOverloaded(element: ts.ClassElement, node: ts.ClassLikeDeclaration): boolean {
  const key = (each: ts.ClassElement) =>
    ts.isConstructorDeclaration(each) ? 'constructor' : each.name && nameOf(each.name);
  return node.members.some(
    (each) =>
      each !== element &&
      each.kind === element.kind &&
      (ts.isMethodDeclaration(each) || ts.isConstructorDeclaration(each)) &&
      !each.body &&
      key(each) === key(element) &&
      hasModifier(each, ts.SyntaxKind.StaticKeyword) ===
        hasModifier(element, ts.SyntaxKind.StaticKeyword) &&
      !hasModifier(each, ts.SyntaxKind.AbstractKeyword),
  );
}

/** `constructor(readonly a: string)` declares a property as well. */
function readParameterProperties(
  node: ts.ConstructorDeclaration,
  members: Map<string, Declaration>,
  scope: TypescriptScope,
): void {
  for (const parameter of node.parameters) {
    const modifiers = ts.getModifiers(parameter)?.map((each) => each.kind) ?? [];
    if (
      modifiers.length === 0 ||
      modifiers.includes(ts.SyntaxKind.PrivateKeyword) ||
      !ts.isIdentifier(parameter.name)
    )
      continue;
    const type = parameter.type
      ? readType(parameter.type, scope)
      : parameter.initializer && inferType(parameter.initializer, scope);
    mergeMember(members, {
      name: parameter.name.text,
      kind: 'attribute',
      line: lineOf(parameter, scope),
      ...(modifiers.includes(ts.SyntaxKind.ReadonlyKeyword) && { readonly: true as const }),
      ...(modifiers.includes(ts.SyntaxKind.ProtectedKeyword) && { protected: true as const }),
      ...(parameter.questionToken && { optional: true as const }),
      ...(type && { type }),
    });
  }
}

function readMember(node: ts.ClassElement, scope: TypescriptScope): Declaration | null {
  const flags = {
    line: lineOf(node, scope),
    ...(hasModifier(node, ts.SyntaxKind.StaticKeyword) && { binding: 'static' as const }),
    ...(hasModifier(node, ts.SyntaxKind.ProtectedKeyword) && { protected: true as const }),
    ...(hasModifier(node, ts.SyntaxKind.AbstractKeyword) && { abstract: true as const }),
    ...deprecationOf(node, scope),
  };
  if (ts.isConstructorDeclaration(node)) {
    // A private constructor can be called as little as a protected one, from where users stand.
    const hidden = hasModifier(node, ts.SyntaxKind.PrivateKeyword)
      ? { protected: true as const }
      : {};
    return {
      name: 'constructor',
      kind: 'constructor',
      ...flags,
      ...hidden,
      signatures: [readSignature(node, scope)],
      ...untyped(scope),
    };
  }
  if (ts.isIndexSignatureDeclaration(node)) return readIndex(node, scope);
  const name = node.name && !ts.isPrivateIdentifier(node.name) ? nameOf(node.name) : null;
  if (name === null || name === undefined || (scope.javascript && name.startsWith('_')))
    return null;
  if (ts.isMethodDeclaration(node)) {
    return {
      name,
      kind: 'method',
      ...flags,
      ...(node.questionToken && { optional: true as const }),
      signatures: [readSignature(node, scope)],
      ...untyped(scope),
    };
  }
  if (ts.isGetAccessor(node)) {
    const { returns } = readSignature(node, scope);
    return { name, kind: 'property', ...flags, readonly: true, ...(returns && { type: returns }) };
  }
  if (ts.isSetAccessor(node)) {
    const type = node.parameters[0]?.type;
    return { name, kind: 'property', ...flags, ...(type && { type: readType(type, scope) }) };
  }
  return ts.isPropertyDeclaration(node) ? readProperty(node, { name, ...flags }, scope) : null;
}

function readProperty(
  node: ts.PropertyDeclaration,
  flags: Omit<Declaration, 'kind'>,
  scope: TypescriptScope,
): Declaration {
  const type = node.type
    ? readType(node.type, scope)
    : node.initializer && inferType(node.initializer, scope);
  const readonly = hasModifier(node, ts.SyntaxKind.ReadonlyKeyword);
  if (type?.kind === 'function' && !type.constructs && !node.type)
    return { ...flags, kind: 'method', signatures: [type.signature], ...untyped(scope) };
  return {
    ...flags,
    kind: 'attribute',
    ...(node.questionToken && { optional: true as const }),
    ...(readonly && { readonly: true as const }),
    ...(type && { type }),
    ...(!type && node.initializer && { value: plainText(node.initializer, scope).slice(0, 200) }),
  };
}

function untyped(scope: TypescriptScope): { untyped?: true } {
  return scope.javascript ? { untyped: true } : {};
}
