import ts from 'typescript';

/**
 * The exported name that `exports.name` or `module.exports.name` writes; `export=` for
 * `module.exports` itself.
 */
export function exportedName(node: ts.Expression): string | null {
  if (isModuleExports(node)) return 'export=';
  if (ts.isPropertyAccessExpression(node) && isExports(node.expression)) return node.name.text;
  return ts.isElementAccessExpression(node) &&
    isExports(node.expression) &&
    ts.isStringLiteralLike(node.argumentExpression)
    ? node.argumentExpression.text
    : null;
}

/** Whether an expression is the object whose properties a module exports. */
export function isExports(node: ts.Expression): boolean {
  return (ts.isIdentifier(node) && node.text === 'exports') || isModuleExports(node);
}

function isModuleExports(node: ts.Expression): boolean {
  return (
    ts.isPropertyAccessExpression(node) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === 'module' &&
    node.name.text === 'exports'
  );
}
