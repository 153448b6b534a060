import type { Node } from 'web-tree-sitter';
import type { ModuleDraft } from './module-draft';
import type { PythonBinding, PythonImport } from './python-module';
import type { PythonScope } from './python-scope';
import { lineOf } from './python-scope';
import { stringValue } from './string-value';

/**
 * Binds the names that a module answers for out of a table: by name where to find it
 * (`{"A": ".a"}`, `{"A": (".a", "B")}`), or by module which names it has (`{"a": ["A", "B"]}`).
 * What a statement binds comes first.
 */
export function bindLazy(draft: ModuleDraft, scope: PythonScope): void {
  for (const { text, tables } of draft.lazy) {
    const words = new Set(text.match(/\w+/g));
    const named = [...draft.values].flatMap(([name, node]) => (words.has(name) ? [node] : []));
    for (const table of [...named, ...tables])
      if (table.type === 'dictionary') bindTable(table, draft, scope);
  }
}

function bindTable(table: Node, draft: ModuleDraft, scope: PythonScope): void {
  for (const pair of table.namedChildren) {
    const [key, value] = ['key', 'value'].map((part) => pair.childForFieldName(part));
    const text = key?.type === 'string' ? stringValue(key, scope) : null;
    if (!value || text === null) continue;
    for (const [name, from] of entriesOf(text, value, scope))
      if (/^[A-Za-z_]\w*$/.test(name) && !draft.bindings.has(name))
        draft.bindings.set(name, waysTo(from, lineOf(pair)));
  }
}

type Entry = readonly [name: string, from: Required<Pick<PythonImport, 'module' | 'name'>>];

function entriesOf(key: string, value: Node, scope: PythonScope): readonly Entry[] {
  const strings = stringsIn(value, scope);
  // A tuple says module and name; a list or a set says the names of the module that is the key.
  if (value.type === 'list' || value.type === 'set')
    return strings.map((name) => [name, { module: key, name }]);
  const [module, name = key] = strings;
  return module === undefined ? [] : [[key, apart(module, name)]];
}

function stringsIn(value: Node, scope: PythonScope): readonly string[] {
  const nodes = value.type === 'string' ? [value] : value.namedChildren;
  return nodes.flatMap((node) => {
    const text = node.type === 'string' ? stringValue(node, scope) : null;
    return text === null ? [] : [text];
  });
}

/** `"module:name"` */
function apart(module: string, name: string): Entry[1] {
  const [path = module, attribute] = module.split(':');
  return { module: path, name: attribute ?? name };
}

/** Whether a module without a dot in front is one of the package shows where it is found. */
function waysTo({ module, name }: Entry[1], line: number): PythonBinding[] {
  const dots = /^\.*/.exec(module)![0].length;
  const path = module.slice(dots);
  return (dots > 0 ? [dots] : [1, 0]).map((level, place) => ({
    kind: 'import',
    line,
    from: { level, module: path, name },
    explicit: true,
    ...(place > 0 && { conditional: true as const }),
  }));
}
