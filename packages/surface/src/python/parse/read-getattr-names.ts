import type { Node } from 'web-tree-sitter';
import type { Declaration } from '../../surface/surface';
import { readWarningDeprecation } from './read-warning-deprecation';
import type { PythonScope } from './python-scope';
import { textOf } from './python-scope';

/**
 * Names that a module's `__getattr__` (PEP 562) answers: one by one
 * (`if name == "OLD": warnings.warn(…); return NEW`), or from a table of its own
 * (`{"OLD": NEW}.get(name)`).
 */
export function readGetattrNames(node: Node, scope: PythonScope): Declaration[] {
  const body = node.childForFieldName('body');
  if (!body) return [];
  const found: Declaration[] = [];
  for (const branch of body.descendantsOfType(['if_statement', 'elif_clause'])) {
    const condition = branch.childForFieldName('condition');
    const block = branch.childForFieldName('consequence');
    const names = condition ? namesIn(textOf(condition, scope)) : [];
    if (!block || names.length === 0) continue;
    const deprecation = readWarningDeprecation(block, new Set(), scope).whole;
    for (const name of names)
      found.push({
        name,
        kind: 'dynamic',
        line: branch.startPosition.row + 1,
        ...(deprecation && { deprecation }),
      });
  }
  return [...found, ...tabledNames(body, scope)];
}

function tabledNames(body: Node, scope: PythonScope): Declaration[] {
  return body.descendantsOfType('pair').flatMap((pair): Declaration[] => {
    const key = pair.childForFieldName('key');
    const name = key && /^['"]([A-Za-z_]\w*)['"]$/.exec(textOf(key, scope))?.[1];
    return name ? [{ name, kind: 'dynamic', line: pair.startPosition.row + 1 }] : [];
  });
}

function namesIn(condition: string): string[] {
  const one = /^\w+\s*==\s*['"]([A-Za-z_]\w*)['"]$/.exec(condition);
  if (one) return [one[1]!];
  const several = /^\w+\s+in\s+[[({]([^\])}]*)[\])}]$/.exec(condition);
  return several
    ? [...several[1]!.matchAll(/['"]([A-Za-z_]\w*)['"]/g)].map((match) => match[1]!)
    : [];
}
