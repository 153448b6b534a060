import type { Node } from 'web-tree-sitter';
import type { PythonScope } from './python-scope';
import { nameOf, textOf } from './python-scope';
import { statementBlocks } from './statement-blocks';

/** The body of a function that may be a decorator, by what its statements bind and return. */
export interface Decorating {
  /** The function's own name: what it hands to itself, it keeps if it keeps anything. */
  readonly name: string;
  /** The parameter that is decorated. */
  readonly decorated: string;
  /** Functions defined within, with their decorators. */
  readonly defined: ReadonlyMap<string, readonly Node[]>;
  readonly assigned: ReadonlyMap<string, readonly Node[]>;
  readonly returned: readonly (Node | null)[];
  /** Functions that `update_wrapper(x, decorated)` makes look like what is decorated. */
  readonly wrapped: ReadonlySet<string>;
  readonly scope: PythonScope;
}

/** Takes apart the body of a function whose parameter `decorated` may be what it decorates. */
export function decoratingOf(node: Node, decorated: string, scope: PythonScope): Decorating {
  const defined = new Map<string, Node[]>();
  const assigned = new Map<string, Node[]>();
  const returned: (Node | null)[] = [];
  const body = node.childForFieldName('body');
  for (const { node: statement } of body ? statementBlocks(body, scope) : []) {
    const definition =
      statement.type === 'decorated_definition'
        ? statement.childForFieldName('definition')
        : statement;
    if (definition?.type === 'function_definition')
      push(defined, nameOf(definition, scope), statement);
    else if (statement.type === 'return_statement') returned.push(statement.firstNamedChild);
    else addAssigned(statement.firstNamedChild, assigned, scope);
  }
  const text = body ? textOf(body, scope) : '';
  const wraps = new RegExp(
    `\\bupdate_wrapper\\(\\s*(\\w+)\\s*,\\s*${decorated}\\b|\\b(\\w+)\\.__wrapped__\\s*=\\s*${decorated}\\b`,
    'g',
  );
  const wrapped = new Set([...text.matchAll(wraps)].map((match) => match[1] ?? match[2]!));
  return { name: nameOf(node, scope), decorated, defined, assigned, returned, wrapped, scope };
}

function addAssigned(node: Node | null, assigned: Map<string, Node[]>, scope: PythonScope): void {
  const [left, right] = ['left', 'right'].map((side) => node?.childForFieldName(side));
  if (node?.type === 'assignment' && left?.type === 'identifier' && right)
    push(assigned, textOf(left, scope), right);
}

function push(lists: Map<string, Node[]>, name: string, node: Node): void {
  lists.set(name, [...(lists.get(name) ?? []), node]);
}
