import ts from 'typescript';
import type { Declaration } from '../../surface/surface';
import { present } from '../../text/present';
import { hasModifier } from './has-modifier';
import { mergeMember } from './merge-member';
import { toldType } from './told-type';
import type { TypescriptScope } from './typescript-scope';
import { lineOf } from './typescript-scope';

/** Adds the properties that a constructor's parameters declare: `constructor(readonly a: string)`. */
export function readParameterProperties(
  node: ts.ConstructorDeclaration,
  members: Map<string, Declaration>,
  scope: TypescriptScope,
): void {
  for (const parameter of node.parameters) {
    if (!declaresProperty(parameter) || !ts.isIdentifier(parameter.name)) continue;
    mergeMember(members, {
      name: parameter.name.text,
      kind: 'attribute',
      line: lineOf(parameter, scope),
      ...present({
        readonly: hasModifier(parameter, ts.SyntaxKind.ReadonlyKeyword),
        protected: hasModifier(parameter, ts.SyntaxKind.ProtectedKeyword),
        optional: parameter.questionToken !== undefined,
        type: toldType(parameter.type, parameter.initializer, scope),
      }),
    });
  }
}

function declaresProperty(parameter: ts.ParameterDeclaration): boolean {
  const modifiers = ts.getModifiers(parameter) ?? [];
  return (
    modifiers.length > 0 && !modifiers.some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword)
  );
}
