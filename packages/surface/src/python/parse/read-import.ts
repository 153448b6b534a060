import type { Node } from 'web-tree-sitter';
import type { ModuleDraft } from './module-draft';
import { bind } from './module-draft';
import type { PythonImport } from './python-module';
import type { PythonScope } from './python-scope';
import { lineOf, textOf } from './python-scope';
import type { PlacedStatement } from './statement-blocks';

/** Takes over the names that `import …` and `from … import …` bind. */
export function readImport(placed: PlacedStatement, scope: PythonScope, draft: ModuleDraft): void {
  const { node } = placed;
  const from = node.type === 'import_from_statement' ? fromClause(node, scope) : null;
  if (from && node.namedChildren.some((child) => child.type === 'wildcard_import')) {
    draft.stars.push({ from, line: lineOf(node) });
    return;
  }
  for (const item of node.childrenForFieldName('name')) {
    const aliased = item.type === 'aliased_import';
    const name = flat(textOf((aliased ? item.childForFieldName('name') : item) ?? item, scope));
    const alias = aliased ? textOf(item.childForFieldName('alias') ?? item, scope) : null;
    // `import a.b` binds `a`.
    const local = alias ?? (from ? name : name.split('.')[0]!);
    const target: PythonImport = from
      ? { ...from, name }
      : { level: 0, module: alias === null ? local : name };
    scope.imports.set(
      local,
      '.'.repeat(target.level) +
        (target.module && target.name
          ? `${target.module}.${target.name}`
          : target.module || target.name!),
    );
    bind(draft, local, {
      kind: 'import',
      line: lineOf(node),
      from: target,
      explicit: alias !== null && alias === name,
      ...(placed.conditional && !placed.typeOnly && { conditional: true as const }),
      ...(placed.typeOnly && { typeOnly: true as const, conditional: true as const }),
    });
  }
}

function fromClause(node: Node, scope: PythonScope): PythonImport {
  const text = flat(textOf(node.childForFieldName('module_name') ?? node, scope));
  const level = /^\.*/.exec(text)![0].length;
  return { level, module: text.slice(level) };
}

function flat(text: string): string {
  return text.replace(/\s+/g, '');
}
