import ts from 'typescript';
import type { Declaration } from '../../surface/surface';
import { present } from '../../text/present';
import { forKind } from './for-kind';
import { hasModifier } from './has-modifier';
import { nameOf } from './name-of';
import { readIndexSignature } from './read-index-signature';
import { readSignature } from './read-signature';
import { readType } from './read-type';
import { toldType } from './told-type';
import type { TypescriptScope } from './typescript-scope';
import { deprecationOf, lineOf, plainText } from './typescript-scope';
import { untyped } from './untyped';

/** One element of a class, as a member; `null` for what has no name that users could write. */
export function readClassElement(
  node: ts.ClassElement,
  scope: TypescriptScope,
): Declaration | null {
  const nameless = NAMELESS.get(node.kind);
  if (nameless) return nameless(node, scope);
  const read = NAMED.get(node.kind);
  const name = publicName(node, scope);
  return read && name !== null ? read(node, { name, scope }) : null;
}

/** JavaScript marks what is private with an underscore. */
function publicName({ name }: ts.ClassElement, { javascript }: TypescriptScope): string | null {
  if (!name || ts.isPrivateIdentifier(name)) return null;
  const text = nameOf(name);
  return javascript && text?.startsWith('_') ? null : text;
}

interface Named {
  readonly name: string;
  readonly scope: TypescriptScope;
}

type ReadNamed<N extends ts.ClassElement> = (node: N, named: Named) => Declaration;

/** What every kind of element may be marked with. */
function flagsOf(node: ts.ClassElement, scope: TypescriptScope) {
  return {
    line: lineOf(node, scope),
    ...(hasModifier(node, ts.SyntaxKind.StaticKeyword) && { binding: 'static' as const }),
    ...present({
      protected: hasModifier(node, ts.SyntaxKind.ProtectedKeyword),
      abstract: hasModifier(node, ts.SyntaxKind.AbstractKeyword),
    }),
    ...deprecationOf(node, scope),
  };
}

/** A private constructor can be called as little as a protected one, from where users stand. */
const construct = (node: ts.ConstructorDeclaration, scope: TypescriptScope): Declaration => ({
  name: 'constructor',
  kind: 'constructor',
  ...flagsOf(node, scope),
  ...(hasModifier(node, ts.SyntaxKind.PrivateKeyword) && { protected: true as const }),
  signatures: [readSignature(node, scope)],
  ...untyped(scope),
});
const method: ReadNamed<ts.MethodDeclaration> = (node, { name, scope }) => ({
  name,
  kind: 'method',
  ...flagsOf(node, scope),
  ...(node.questionToken && { optional: true as const }),
  signatures: [readSignature(node, scope)],
  ...untyped(scope),
});
const getter: ReadNamed<ts.GetAccessorDeclaration> = (node, { name, scope }) => {
  const { returns } = readSignature(node, scope);
  const flags = flagsOf(node, scope);
  return { name, kind: 'property', ...flags, readonly: true, ...(returns && { type: returns }) };
};
const setter: ReadNamed<ts.SetAccessorDeclaration> = (node, { name, scope }) => {
  const type = node.parameters[0]?.type;
  const flags = flagsOf(node, scope);
  return { name, kind: 'property', ...flags, ...(type && { type: readType(type, scope) }) };
};

/** A property whose value is a function written out is called like a method. */
const property: ReadNamed<ts.PropertyDeclaration> = (node, { name, scope }) => {
  const type = toldType(node.type, node.initializer, scope);
  const common = { name, ...flagsOf(node, scope) };
  if (!node.type && type?.kind === 'function' && !type.constructs)
    return { ...common, kind: 'method', signatures: [type.signature], ...untyped(scope) };
  const value = type ? undefined : node.initializer;
  return {
    ...common,
    kind: 'attribute',
    ...present({
      optional: node.questionToken !== undefined,
      readonly: hasModifier(node, ts.SyntaxKind.ReadonlyKeyword),
      type,
      value: value && plainText(value, scope).slice(0, 200),
    }),
  };
};

const NAMELESS = new Map([
  forKind(ts.SyntaxKind.Constructor, construct),
  forKind(ts.SyntaxKind.IndexSignature, readIndexSignature),
]);

const NAMED = new Map([
  forKind(ts.SyntaxKind.MethodDeclaration, method),
  forKind(ts.SyntaxKind.GetAccessor, getter),
  forKind(ts.SyntaxKind.SetAccessor, setter),
  forKind(ts.SyntaxKind.PropertyDeclaration, property),
]);
