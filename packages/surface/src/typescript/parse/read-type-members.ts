import ts from 'typescript';
import type { Declaration } from '../../surface/surface';
import { present } from '../../text/present';
import { forKind } from './for-kind';
import { hasModifier } from './has-modifier';
import { mergeMember } from './merge-member';
import { nameOf } from './name-of';
import { readIndexSignature } from './read-index-signature';
import { readSignature } from './read-signature';
import { readType } from './read-type';
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
  const nameless = NAMELESS.get(node.kind);
  if (nameless) return nameless(node, scope);
  const read = NAMED.get(node.kind);
  const name = node.name ? nameOf(node.name) : null;
  return read && name !== null ? read(node, { name, line: lineOf(node, scope), scope }) : null;
}

const NAMELESS = new Map([
  forKind(ts.SyntaxKind.CallSignature, calls('()')),
  forKind(ts.SyntaxKind.ConstructSignature, calls('new()')),
  forKind(ts.SyntaxKind.IndexSignature, readIndexSignature),
]);

function calls(name: string) {
  return (
    node: ts.CallSignatureDeclaration | ts.ConstructSignatureDeclaration,
    scope: TypescriptScope,
  ): Declaration => ({
    name,
    kind: 'call',
    line: lineOf(node, scope),
    signatures: [readSignature(node, scope)],
    ...deprecationOf(node, scope),
  });
}

interface Named {
  readonly name: string;
  readonly line: number;
  readonly scope: TypescriptScope;
}

type ReadNamed<N extends ts.TypeElement> = (node: N, named: Named) => Declaration;

const typed = (type: ts.TypeNode | undefined, scope: TypescriptScope) =>
  type ? { type: readType(type, scope) } : {};
const method: ReadNamed<ts.MethodSignature> = (node, { name, line, scope }) => ({
  name,
  kind: 'method',
  line,
  ...(node.questionToken && { optional: true as const }),
  signatures: [readSignature(node, scope)],
  ...deprecationOf(node, scope),
});
const getter: ReadNamed<ts.GetAccessorDeclaration> = (node, { name, line, scope }) => ({
  name,
  kind: 'property',
  line,
  readonly: true,
  ...typed(node.type, scope),
  ...deprecationOf(node, scope),
});
const setter: ReadNamed<ts.SetAccessorDeclaration> = (node, { name, line, scope }) => ({
  name,
  kind: 'property',
  line,
  ...typed(node.parameters[0]?.type, scope),
  ...deprecationOf(node, scope),
});
const property: ReadNamed<ts.PropertySignature> = (node, { name, line, scope }) => ({
  name,
  kind: 'attribute',
  line,
  ...present({
    optional: node.questionToken !== undefined,
    readonly: hasModifier(node, ts.SyntaxKind.ReadonlyKeyword),
  }),
  ...typed(node.type, scope),
  ...deprecationOf(node, scope),
});

const NAMED = new Map([
  forKind(ts.SyntaxKind.MethodSignature, method),
  forKind(ts.SyntaxKind.GetAccessor, getter),
  forKind(ts.SyntaxKind.SetAccessor, setter),
  forKind(ts.SyntaxKind.PropertySignature, property),
]);
