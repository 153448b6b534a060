import ts from 'typescript';
import type { Declaration, TypeTerm } from '../../surface/surface';
import { hasModifier } from './has-modifier';
import { mergeMember } from './merge-member';
import { nameOf } from './name-of';
import { readClassElement } from './read-class-element';
import { readParameterProperties } from './read-parameter-properties';
import { readType } from './read-type';
import { readTypeParameters } from './read-type-parameters';
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
    if (isPrivate(element) || isBeneathOverloads(element, node)) continue;
    const member = isInternal(element, scope) ? null : readClassElement(element, scope);
    if (member) mergeMember(members, member);
  }
  return {
    name,
    kind: 'class',
    line: lineOf(node, scope),
    bases: basesOf(node).map((base) => readBase(base, scope)),
    members: [...members.values()],
    ...readTypeParameters(node.typeParameters, scope),
    ...(hasModifier(node, ts.SyntaxKind.AbstractKeyword) && { abstract: true as const }),
    ...deprecationOf(node, scope),
  };
}

function basesOf(node: ts.ClassLikeDeclaration): readonly ts.ExpressionWithTypeArguments[] {
  const clauses = node.heritageClauses ?? [];
  return clauses.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types ?? [];
}

function readBase(base: ts.ExpressionWithTypeArguments, scope: TypescriptScope): TypeTerm {
  return ts.isIdentifier(base.expression) || ts.isPropertyAccessExpression(base.expression)
    ? readType(base, scope)
    : { kind: 'opaque', text: plainText(base, scope) };
}

/** A private constructor is kept: it says that nobody outside makes instances. */
function isPrivate(element: ts.ClassElement): boolean {
  return (
    hasModifier(element, ts.SyntaxKind.PrivateKeyword) && !ts.isConstructorDeclaration(element)
  );
}

/** Beneath overloads the implementation's own signature cannot be called. */
function isBeneathOverloads(element: ts.ClassElement, node: ts.ClassLikeDeclaration): boolean {
  return (
    (ts.isMethodDeclaration(element) || ts.isConstructorDeclaration(element)) &&
    element.body !== undefined &&
    node.members.some((each) => each !== element && isOverload(each, element))
  );
}

function isOverload(each: ts.ClassElement, implementation: ts.ClassElement): boolean {
  return (
    each.kind === implementation.kind &&
    (ts.isMethodDeclaration(each) || ts.isConstructorDeclaration(each)) &&
    !each.body &&
    overloadedName(each) === overloadedName(implementation) &&
    isStatic(each) === isStatic(implementation) &&
    !hasModifier(each, ts.SyntaxKind.AbstractKeyword)
  );
}

function overloadedName(element: ts.ClassElement): string | null | undefined {
  if (ts.isConstructorDeclaration(element)) return 'constructor';
  return element.name && nameOf(element.name);
}

function isStatic(element: ts.ClassElement): boolean {
  return hasModifier(element, ts.SyntaxKind.StaticKeyword);
}
