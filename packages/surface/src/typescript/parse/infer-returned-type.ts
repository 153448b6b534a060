import ts from 'typescript';
import type { TypeTerm } from '../../surface/surface';
import { hasModifier } from './has-modifier';
import { inferType } from './infer-type';
import type { TypescriptScope } from './typescript-scope';

/**
 * What calling a function gives, when all its returns are of one type that their form says; `void`
 * when it returns nothing.
 */
export function inferReturnedType(
  node: ts.SignatureDeclaration,
  scope: TypescriptScope,
): TypeTerm | undefined {
  const body = bodyOf(node);
  const type = body && returnedBy(body, scope);
  return type && hasModifier(node, ts.SyntaxKind.AsyncKeyword)
    ? { kind: 'name', name: 'Promise', args: [type] }
    : type;
}

/** The body whose returns tell what a call gives; what constructors and generators give is another matter. */
function bodyOf(node: ts.SignatureDeclaration): ts.Node | undefined {
  if (!('body' in node) || ts.isConstructorDeclaration(node) || ts.isSetAccessorDeclaration(node))
    return undefined;
  return 'asteriskToken' in node && node.asteriskToken ? undefined : node.body;
}

function returnedBy(body: ts.Node, scope: TypescriptScope): TypeTerm | undefined {
  if (!ts.isBlock(body)) return inferType(body as ts.Expression, scope, 1);
  const values = returnsIn(body);
  if (values.length === 0) return mayOnlyThrow(body) ? undefined : { kind: 'name', name: 'void' };
  const [type, ...others] = values.map((value): TypeTerm | undefined =>
    value ? inferType(value, scope, 1) : { kind: 'name', name: 'undefined' },
  );
  const text = JSON.stringify(type);
  return others.every((each) => JSON.stringify(each) === text) ? type : undefined;
}

/** A body that only throws returns nothing that could be told. */
function mayOnlyThrow(body: ts.Block): boolean {
  return body.statements.some((statement) => ts.isThrowStatement(statement));
}

function returnsIn(body: ts.Block): (ts.Expression | undefined)[] {
  const found: (ts.Expression | undefined)[] = [];
  const queue: ts.Node[] = [body];
  for (let node = queue.pop(); node; node = queue.pop()) {
    if (ts.isReturnStatement(node)) found.push(node.expression);
    else if (!ts.isFunctionLike(node) && !ts.isClassLike(node))
      ts.forEachChild(node, (child) => void queue.push(child));
  }
  return found;
}
