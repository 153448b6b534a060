import type { Node } from 'web-tree-sitter';
import type { TypeTerm } from '../../surface/surface';
import { parsePythonType } from './parse-python-type';
import type { PythonScope } from './python-scope';
import { textOf } from './python-scope';

/** The type that a node of an annotation, a base or an alias writes; none where there is no node. */
export function typeOf(node: Node | null | undefined, scope: PythonScope): TypeTerm | undefined {
  return node ? parsePythonType(textOf(node, scope), scope.imports) : undefined;
}
