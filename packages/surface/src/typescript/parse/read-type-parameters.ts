import type ts from 'typescript';
import type { TypeParameter } from '../../surface/surface';
import type { TypescriptScope } from './typescript-scope';
import { readType } from './read-type';

/** The type parameters of anything generic; none for what is not. */
export function readTypeParameters(
  nodes: ts.NodeArray<ts.TypeParameterDeclaration> | undefined,
  scope: TypescriptScope,
): { readonly typeParameters?: readonly TypeParameter[] } {
  if (!nodes || nodes.length === 0) return {};
  return {
    typeParameters: nodes.map((node) => ({
      name: node.name.text,
      ...(node.constraint && { bound: readType(node.constraint, scope) }),
      ...(node.default && { default: readType(node.default, scope) }),
    })),
  };
}
