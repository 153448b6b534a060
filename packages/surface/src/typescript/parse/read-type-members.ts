import ts from 'typescript';
import type { Declaration } from '../../surface/surface';
import { mergeMember } from './merge-member';
import { nameOf } from './name-of';
import { readSignature, readType } from './read-type';
import type { TypescriptScope } from './typescript-scope';
import { deprecationOf, isInternal, lineOf } from './typescript-scope';

/**
 * The members of an interface or an object type. Call, construct and index signatures are members
 * with names of their own.
 */
export function readTypeMembers(
  nodes: ts.NodeArray<ts.TypeElement>,
  scope: TypescriptScope,
): Declaration[] {
  const members = new Map<string, Declaration>();
  for (const node of nodes) {
    const member = isInternal(node, scope) ? null : readMember(node, scope);
    if (member) mergeMember(members, member);
  }
  return [...members.values()];
}

function readMember(node: ts.TypeElement, scope: TypescriptScope): Declaration | null {
  const line = lineOf(node, scope);
  const marks = deprecationOf(node, scope);
  if (ts.isCallSignatureDeclaration(node))
    return { name: '()', kind: 'call', line, signatures: [readSignature(node, scope)], ...marks };
  if (ts.isConstructSignatureDeclaration(node))
    return {
      name: 'new()',
      kind: 'call',
      line,
      signatures: [readSignature(node, scope)],
      ...marks,
    };
  if (ts.isIndexSignatureDeclaration(node)) return readIndex(node, scope);
  const name = node.name && nameOf(node.name);
  if (name === undefined || name === null) return null;
  const optional = node.questionToken ? { optional: true as const } : {};
  if (ts.isMethodSignature(node))
    return {
      name,
      kind: 'method',
      line,
      ...optional,
      signatures: [readSignature(node, scope)],
      ...marks,
    };
  if (ts.isGetAccessor(node))
    return {
      name,
      kind: 'property',
      line,
      readonly: true,
      ...(node.type && { type: readType(node.type, scope) }),
      ...marks,
    };
  if (ts.isSetAccessor(node))
    return {
      name,
      kind: 'property',
      line,
      ...(node.parameters[0]?.type && { type: readType(node.parameters[0].type, scope) }),
      ...marks,
    };
  if (!ts.isPropertySignature(node)) return null;
  const readonly = node.modifiers?.some((each) => each.kind === ts.SyntaxKind.ReadonlyKeyword);
  return {
    name,
    kind: 'attribute',
    line,
    ...optional,
    ...(readonly && { readonly: true as const }),
    ...(node.type && { type: readType(node.type, scope) }),
    ...marks,
  };
}

export function readIndex(node: ts.IndexSignatureDeclaration, scope: TypescriptScope): Declaration {
  const key = node.parameters[0]?.type;
  const readonly = node.modifiers?.some((each) => each.kind === ts.SyntaxKind.ReadonlyKeyword);
  return {
    name: `[${key ? key.getText(scope.file) : 'string'}]`,
    kind: 'index',
    line: lineOf(node, scope),
    ...(readonly && { readonly: true as const }),
    type: readType(node.type, scope),
  };
}
