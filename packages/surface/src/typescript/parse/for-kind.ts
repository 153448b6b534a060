import type ts from 'typescript';

/** Reads a node, with what it needs to know beside it. */
export type NodeReader<C, R> = (node: ts.Node, context: C) => R;

/** A row of a table of readers by kind of node. The compiler holds the reader to the kind. */
export function forKind<N extends ts.Node, C, R>(
  kind: N['kind'],
  read: (node: N, context: C) => R,
): readonly [ts.SyntaxKind, NodeReader<C, R>] {
  return [kind, read as NodeReader<C, R>];
}
