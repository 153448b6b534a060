import type { Node } from 'web-tree-sitter';
import type { Reading } from './module-draft';
import { bind, placeMarks } from './module-draft';
import type { PythonImport } from './python-module';
import type { PythonScope } from './python-scope';
import { lineOf, nameOf, textOf } from './python-scope';
import type { PlacedStatement } from './statement-blocks';

/** Takes over the names that `import …` and `from … import …` bind. */
export function readImport(placed: PlacedStatement, { scope, draft }: Reading): void {
  const { node } = placed;
  const line = lineOf(node);
  const from = node.type === 'import_from_statement' ? fromClause(node, scope) : null;
  if (from && node.namedChildren.some((child) => child.type === 'wildcard_import')) {
    draft.stars.push({ from, line });
    return;
  }
  for (const item of node.childrenForFieldName('name')) {
    const { local, target, explicit } = itemOf(item, from, scope);
    scope.imports.set(local, dotted(target));
    bind(draft, local, { kind: 'import', line, from: target, explicit, ...placeMarks(placed) });
  }
}

interface ImportItem {
  readonly local: string;
  readonly target: PythonImport;
  readonly explicit: boolean;
}

function itemOf(item: Node, from: PythonImport | null, scope: PythonScope): ImportItem {
  if (item.type !== 'aliased_import') {
    const name = flat(textOf(item, scope));
    if (from) return { local: name, target: { ...from, name }, explicit: false };
    // `import a.b` binds `a`.
    const top = name.split('.')[0]!;
    return { local: top, target: { level: 0, module: top }, explicit: false };
  }
  const name = flat(nameOf(item, scope));
  const alias = textOf(item.childForFieldName('alias') ?? item, scope);
  const target = from ? { ...from, name } : { level: 0, module: name };
  return { local: alias, target, explicit: alias === name };
}

function dotted({ level, module, name }: PythonImport): string {
  return '.'.repeat(level) + [module, name].filter((part) => part).join('.');
}

function fromClause(node: Node, scope: PythonScope): PythonImport {
  const text = flat(textOf(node.childForFieldName('module_name') ?? node, scope));
  const level = /^\.*/.exec(text)![0].length;
  return { level, module: text.slice(level) };
}

function flat(text: string): string {
  return text.replace(/\s+/g, '');
}
