import ts from 'typescript';

const NAMES = ['npm', 'python', 'nightly', 'rc', 'stable', 'lts'];
const EQUALITY = [
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
];

/**
 * Where code asks for one ecosystem or channel by its name, as `line: code`. `tag` is the kind of
 * many other things too, so it counts only beside what is called an ecosystem.
 */
export function namedComparisons(text: string): readonly string[] {
  const source = ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const sides = comparedIn(node);
    if (sides.some((side) => names(side, sides))) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${line + 1}: ${node.getText().split('\n')[0]}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function comparedIn(node: ts.Node): readonly ts.Expression[] {
  if (ts.isCaseClause(node)) return [node.expression, node.parent.parent.expression];
  if (ts.isBinaryExpression(node) && EQUALITY.includes(node.operatorToken.kind))
    return [node.left, node.right];
  return [];
}

function names(side: ts.Expression, sides: readonly ts.Expression[]): boolean {
  if (!ts.isStringLiteralLike(side)) return false;
  if (side.text !== 'tag') return NAMES.includes(side.text);
  return sides.some((other) => /ecosystem$/i.test(other.getText()));
}
