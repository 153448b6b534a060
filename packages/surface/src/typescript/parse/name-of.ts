import ts from 'typescript';

/** A property's name, where it is written out. */
export function nameOf(name: ts.PropertyName | ts.BindingName): string | null {
  if (ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name))
    return name.text;
  // Well-known symbols: `[Symbol.iterator]`.
  return ts.isComputedPropertyName(name) &&
    ts.isPropertyAccessExpression(name.expression) &&
    ts.isIdentifier(name.expression.expression)
    ? `[${name.expression.expression.text}.${name.expression.name.text}]`
    : null;
}
