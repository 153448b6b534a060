import type { Node } from 'web-tree-sitter';
import type { PythonScope } from './python-scope';
import { textOf } from './python-scope';

export interface PlacedStatement {
  readonly node: Node;
  /** Under `if`, `try`, `for`, …: the statement may not run, or another may run in its place. */
  readonly conditional: boolean;
  readonly typeOnly: boolean;
}

const NESTS = new Set([
  'if_statement',
  'elif_clause',
  'else_clause',
  'try_statement',
  'except_clause',
  'except_group_clause',
  'finally_clause',
  'with_statement',
  'for_statement',
  'while_statement',
  'match_statement',
  'case_clause',
  'block',
]);

/** Conditions that are never true while a program runs on Python 3. */
const NEVER =
  /^(?:False|0|(?:six\.)?PY2|sys\.version_info\s*<\s*\(\s*[23]\s*(?:,\s*0\s*)?,?\s*\)|sys\.version_info(?:\[0\]|\.major)\s*(?:<\s*3|==\s*2))$/;

/**
 * The statements of a block in order, with those of the compound statements within (not of
 * functions and classes). Walks with a stack of its own, so that depth costs no call stack.
 */
export function statementBlocks(block: Node, scope: PythonScope): PlacedStatement[] {
  const placed: PlacedStatement[] = [];
  const stack: PlacedStatement[] = [{ node: block, conditional: false, typeOnly: false }];
  while (stack.length > 0) {
    const top = stack.pop()!;
    if (top.node.type === 'module' || NESTS.has(top.node.type))
      stack.push(...children(top, scope).reverse());
    else placed.push(top);
  }
  return placed;
}

function children(top: PlacedStatement, scope: PythonScope): PlacedStatement[] {
  const { node, conditional, typeOnly } = top;
  if (node.type === 'module' || node.type === 'block')
    return bodies(node.namedChildren, { conditional, typeOnly });
  if (node.type === 'with_statement')
    return bodies([node.childForFieldName('body')], { conditional, typeOnly });
  const condition = node.childForFieldName('condition');
  const text = condition ? textOf(condition, scope) : '';
  const blocks = node.namedChildren.filter((child) => NESTS.has(child.type));
  const bound = text.includes(':=') ? condition!.descendantsOfType('named_expression') : [];
  const checking = /^(?:\w+\.)?TYPE_CHECKING$/.test(text);
  const nested = blocks.flatMap((child) => {
    const first = condition !== null && child.type === 'block';
    if (first && NEVER.test(text)) return [];
    // After `not TYPE_CHECKING`, or in its `else`, the names are bound while the program runs.
    return [{ node: child, conditional: true, typeOnly: typeOnly || (first && checking) }];
  });
  // What the condition itself binds is bound whether it holds or not.
  return [...bodies(bound, { conditional, typeOnly }), ...nested];
}

function bodies(
  nodes: readonly (Node | null)[],
  flags: { readonly conditional: boolean; readonly typeOnly: boolean },
): PlacedStatement[] {
  return nodes.flatMap((node) => (node && node.type !== 'comment' ? [{ node, ...flags }] : []));
}
