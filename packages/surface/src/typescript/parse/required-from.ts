import ts from 'typescript';

/** The module that `require("x")` names, also wrapped in a compiler's helper. */
export function requiredFrom(node: ts.Expression): string | null {
  if (!ts.isCallExpression(node)) return null;
  const [first] = node.arguments;
  if (!first) return null;
  if (ts.isIdentifier(node.expression) && node.expression.text === 'require')
    return ts.isStringLiteralLike(first) ? first.text : null;
  return /(?:__import(?:Star|Default)|__toESM|_interop\w+)$/.test(calledName(node.expression))
    ? requiredFrom(first)
    : null;
}

function calledName(called: ts.Expression): string {
  if (ts.isIdentifier(called)) return called.text;
  return ts.isPropertyAccessExpression(called) ? called.name.text : '';
}
