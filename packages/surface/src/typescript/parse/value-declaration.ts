import ts from 'typescript';
import type { Declaration, TypeTerm } from '../../surface/surface';
import { present } from '../../text/present';
import { readClass } from './read-class';
import { toldType } from './told-type';
import type { TypescriptScope } from './typescript-scope';
import { lineOf, plainText } from './typescript-scope';
import { untyped } from './untyped';

export interface ValueNode {
  readonly at: ts.Node;
  readonly type?: ts.TypeNode | undefined;
  readonly initializer?: ts.Expression | undefined;
}

/**
 * A named value: a function or a class where its initializer is one, else a variable with the type
 * that is written or that its form says.
 */
export function valueDeclaration(
  name: string,
  { at, type: annotation, initializer }: ValueNode,
  scope: TypescriptScope,
): Declaration {
  const line = lineOf(at, scope);
  const written = annotation ?? documentedType(at, scope);
  if (initializer && !written && ts.isClassExpression(initializer))
    return { ...readClass(initializer, name, scope), line };
  const type = toldType(written, initializer, scope);
  if (!written && type?.kind === 'function')
    return { name, kind: 'function', line, signatures: [type.signature], ...untyped(scope) };
  return {
    name,
    kind: 'variable',
    line,
    ...present({ type, value: tellingValue(initializer, type, scope) }),
    ...untyped(scope),
  };
}

/** JSDoc's `@type`. */
function documentedType(at: ts.Node, { javascript, tagged }: TypescriptScope) {
  return javascript && tagged ? ts.getJSDocType(at) : undefined;
}

/** A value is kept where it is a literal, or where it is all that is known. */
function tellingValue(
  initializer: ts.Expression | undefined,
  type: TypeTerm | undefined,
  scope: TypescriptScope,
): string | undefined {
  return initializer && (ts.isLiteralExpression(initializer) || !type)
    ? plainText(initializer, scope).slice(0, 200)
    : undefined;
}
