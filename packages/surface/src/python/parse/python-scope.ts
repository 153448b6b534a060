import type { Node } from 'web-tree-sitter';

/** What reading one Python file needs to know beside the node at hand. */
export interface PythonScope {
  readonly text: string;
  /**
   * Local name → dotted name it was imported as (`np` → `numpy`, `D` → `typing.Dict`). Grows while
   * the file is read, top to bottom.
   */
  readonly imports: Map<string, string>;
}

/** A node's source. Slicing costs far less than asking the parser for it. */
export function textOf(node: Node, scope: PythonScope): string {
  return scope.text.slice(node.startIndex, node.endIndex);
}

export function lineOf(node: Node): number {
  return node.startPosition.row + 1;
}

/** The name that a definition or an import item gives; its whole text where the name is missing. */
export function nameOf(node: Node, scope: PythonScope): string {
  return textOf(node.childForFieldName('name') ?? node, scope);
}
