import ts from 'typescript';
import type { Parameter, Signature, TypeTerm } from '../../surface/surface';
import { withoutUndefined } from '../../surface/without-undefined';
import { present } from '../../text/present';
import { inferReturnedType } from './infer-returned-type';
import { readType } from './read-type';
import { readTypeParameters } from './read-type-parameters';
import { toldType } from './told-type';
import type { TypescriptScope } from './typescript-scope';
import { plainText } from './typescript-scope';

const KEPT = 200;

/**
 * Reads the parameters, type parameters and result of anything callable. In JavaScript JSDoc says
 * the types.
 */
export function readSignature(node: ts.SignatureDeclaration, scope: TypescriptScope): Signature {
  const parameters = node.parameters
    .filter((each) => !(ts.isIdentifier(each.name) && each.name.text === 'this'))
    .map((each) => readParameter(each, scope));
  const type = node.type ?? (scope.javascript ? ts.getJSDocReturnType(node) : undefined);
  const returns = type ? readType(type, scope) : inferReturnedType(node, scope);
  return {
    parameters,
    ...(returns && { returns }),
    ...readTypeParameters(node.typeParameters, scope),
  };
}

function readParameter(node: ts.ParameterDeclaration, scope: TypescriptScope): Parameter {
  const tags = scope.javascript && scope.tagged ? ts.getJSDocParameterTags(node) : [];
  const written = node.type ?? tags[0]?.typeExpression?.type;
  return {
    name: parameterName(node.name),
    kind: node.dotDotDotToken ? 'var-positional' : 'positional-or-keyword',
    optional: mayBeLeftOut(node) || tags.some(saysOptional),
    ...present({
      default: node.initializer && plainText(node.initializer, scope).slice(0, KEPT),
      type: parameterType(node, toldType(written, node.initializer, scope)),
    }),
  };
}

function parameterType(
  { questionToken }: ts.ParameterDeclaration,
  type: TypeTerm | undefined,
): TypeTerm | undefined {
  return questionToken && type ? withoutUndefined(type) : type;
}

/** What is taken apart has no name that callers could see. */
function parameterName(name: ts.BindingName): string {
  if (ts.isIdentifier(name)) return name.text;
  return ts.isObjectBindingPattern(name) ? '{}' : '[]';
}

function mayBeLeftOut(node: ts.ParameterDeclaration): boolean {
  return Boolean(node.questionToken ?? node.initializer ?? node.dotDotDotToken);
}

/** `@param {T} [name]`, `@param {T=} name` */
function saysOptional({ isBracketed, typeExpression }: ts.JSDocParameterTag): boolean {
  return isBracketed || (typeExpression ? ts.isJSDocOptionalType(typeExpression.type) : false);
}
