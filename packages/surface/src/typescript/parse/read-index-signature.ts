import ts from 'typescript';
import type { Declaration } from '../../surface/surface';
import { hasModifier } from './has-modifier';
import { readType } from './read-type';
import type { TypescriptScope } from './typescript-scope';
import { lineOf } from './typescript-scope';

/** `[key: string]: T`, as a member that is named by the type of its keys. */
export function readIndexSignature(
  node: ts.IndexSignatureDeclaration,
  scope: TypescriptScope,
): Declaration {
  const key = node.parameters[0]?.type;
  return {
    name: `[${key ? key.getText(scope.file) : 'string'}]`,
    kind: 'index',
    line: lineOf(node, scope),
    ...(hasModifier(node, ts.SyntaxKind.ReadonlyKeyword) && { readonly: true as const }),
    type: readType(node.type, scope),
  };
}
