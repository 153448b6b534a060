import type { Node } from 'web-tree-sitter';
import type { Keeping } from './keeping';
import type { PythonScope } from './python-scope';
import { textOf } from './python-scope';

/** Callables of which a type says what they take: `Callable[P, R]`, not `Callable[..., Any]`. */
const TELLING = /^(?:\w+\.)*(?:Callable\[(?!\.\.\.)|[Tt]ype\[)/;
/** `Callable[[F], F]`, what a function gives that makes decorators. */
const MAKING = /^(?:\w+\.)*Callable\[\[(.+)\],(.+)\]$/;

/**
 * What a function keeps as a decorator by its annotations: a type variable, or a callable with its
 * parameters, that goes in and comes out.
 */
export function keepingFromTypes(
  node: Node,
  first: Node | undefined,
  scope: PythonScope,
): Keeping | null {
  const given = plain(first?.childForFieldName('type'), scope);
  const returned = plain(node.childForFieldName('return_type'), scope);
  if (returned === '') return null;
  if (given === returned && isTelling(given, scope)) return { plain: [] };
  const made = MAKING.exec(returned);
  return made && made[1] === made[2] && isTelling(made[1]!, scope) ? { called: [] } : null;
}

function plain(node: Node | null | undefined, scope: PythonScope): string {
  return node ? textOf(node, scope).replace(/\s+|^["']|["']$/g, '') : '';
}

function isTelling(type: string, { text }: PythonScope): boolean {
  if (TELLING.test(type)) return true;
  return /^\w+$/.test(type) && new RegExp(`\\b${type}\\s*=\\s*[\\w.]*TypeVar\\(`).test(text);
}
