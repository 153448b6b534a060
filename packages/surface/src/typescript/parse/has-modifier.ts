import ts from 'typescript';

/** Whether a modifier (`export`, `static`, `private`, …) is written before a declaration. */
export function hasModifier(node: ts.Node, kind: ts.SyntaxKind): boolean {
  return (
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node)?.some((each) => each.kind === kind) ?? false)
  );
}
