import type { Node } from 'web-tree-sitter';
import type { Declaration } from '../../surface/surface';
import { readWarningDeprecation } from './read-warning-deprecation';
import type { PythonScope } from './python-scope';
import { textOf } from './python-scope';
import { stringsIn } from './strings-in';

/** What is needed to read a `__getattr__`: lists of the module that it may look into. */
interface Reading {
  readonly scope: PythonScope;
  readonly lists: ReadonlyMap<string, Node>;
}

export interface Answer {
  readonly declaration: Declaration;
  /** The name of the module that it gives back. */
  readonly target?: string;
}

/**
 * Names that a module's `__getattr__` (PEP 562) answers: one by one
 * (`if name == "OLD": warnings.warn(…); return NEW`, `if name != "OLD": raise …`), out of a list, or
 * from a table of its own (`{"OLD": NEW}.get(name)`).
 */
export function readGetattrNames(node: Node, reading: Reading): Answer[] {
  const body = node.childForFieldName('body');
  if (!body) return [];
  const branches = body.descendantsOfType(['if_statement', 'elif_clause']);
  return [
    ...branches.flatMap((branch) => branchAnswers(branch, reading)),
    ...tabledAnswers(body, reading.scope),
  ];
}

function branchAnswers(branch: Node, { scope, lists }: Reading): Answer[] {
  const condition = branch.childForFieldName('condition');
  const block = branch.childForFieldName('consequence');
  if (!condition || !block) return [];
  const text = textOf(condition, scope);
  const line = branch.startPosition.row + 1;
  const refused = /^\w+\s*!=\s*['"]([A-Za-z_]\w*)['"]$/.exec(text)?.[1];
  const returned = block.descendantsOfType('return_statement');
  if (returned.length === 0)
    return refused === undefined || !isRaising(block) ? [] : [answer(refused, line)];
  const names = namesIn(text, lists, scope);
  const deprecation =
    names.length > 0 ? readWarningDeprecation(block, new Set(), scope).whole : null;
  const target = returned.length === 1 ? nameOf(returned[0]!.firstNamedChild, scope) : null;
  return names.map((name) => ({
    declaration: { name, kind: 'dynamic', line, ...(deprecation && { deprecation }) },
    ...(target !== null && { target }),
  }));
}

function isRaising(block: Node): boolean {
  return block.namedChildren.some(({ type }) => type === 'raise_statement');
}

function answer(name: string, line: number): Answer {
  return { declaration: { name, kind: 'dynamic', line } };
}

function nameOf(node: Node | null, scope: PythonScope): string | null {
  return node?.type === 'identifier' ? textOf(node, scope) : null;
}

function tabledAnswers(body: Node, scope: PythonScope): Answer[] {
  return body.descendantsOfType('pair').flatMap((pair): Answer[] => {
    const key = pair.childForFieldName('key');
    const name = key && /^['"]([A-Za-z_]\w*)['"]$/.exec(textOf(key, scope))?.[1];
    const target = nameOf(pair.childForFieldName('value'), scope);
    const line = pair.startPosition.row + 1;
    return name ? [{ ...answer(name, line), ...(target !== null && { target }) }] : [];
  });
}

function namesIn(
  condition: string,
  lists: ReadonlyMap<string, Node>,
  scope: PythonScope,
): readonly string[] {
  const one = /^\w+\s*==\s*['"]([A-Za-z_]\w*)['"]$/.exec(condition);
  if (one) return [one[1]!];
  const list = lists.get(/^\w+\s+in\s+([A-Za-z_]\w*)$/.exec(condition)?.[1] ?? '');
  if (list && list.type !== 'dictionary') return stringsIn(list, scope);
  const several = /^\w+\s+in\s+[[({]([^\])}]*)[\])}]$/.exec(condition);
  return several
    ? [...several[1]!.matchAll(/['"]([A-Za-z_]\w*)['"]/g)].map((match) => match[1]!)
    : [];
}
