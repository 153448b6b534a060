import ts from 'typescript';
import type { TypeTerm } from '../../surface/surface';
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
  if (
    !('body' in node) ||
    !node.body ||
    ts.isConstructorDeclaration(node) ||
    ts.isSetAccessorDeclaration(node)
  )
    return undefined;
  const body = node.body as ts.Node;
  if ('asteriskToken' in node && node.asteriskToken) return undefined;
  const values = ts.isBlock(body) ? returnsIn(body) : [body as ts.Expression];
  const types = values.map((value) =>
    value ? inferType(value, scope, 1) : { kind: 'name' as const, name: 'undefined' },
  );
  const type = values.length === 0 ? { kind: 'name' as const, name: 'void' } : types[0];
  if (
    !type ||
    types.some((each) => JSON.stringify(each) !== JSON.stringify(type)) ||
    mayThrowOnly(body, values)
  )
    return undefined;
  const isAsync =
    ts.canHaveModifiers(node) &&
    ts.getModifiers(node)?.some((each) => each.kind === ts.SyntaxKind.AsyncKeyword);
  return isAsync ? { kind: 'name', name: 'Promise', args: [type] } : type;
}

/** A body that only throws returns nothing that could be told. */
function mayThrowOnly(body: ts.Node, values: readonly unknown[]): boolean {
  return (
    values.length === 0 &&
    ts.isBlock(body) &&
    body.statements.some((statement) => ts.isThrowStatement(statement))
  );
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
