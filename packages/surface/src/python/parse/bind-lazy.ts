import type { Node } from 'web-tree-sitter';
import type { Declaration } from '../../surface/surface';
import type { ModuleDraft } from './module-draft';
import type { PythonBinding, PythonImport } from './python-module';
import type { PythonScope } from './python-scope';
import { lineOf, textOf } from './python-scope';
import { readGetattrNames } from './read-getattr-names';
import { refsOf } from './refs-of';
import { stringValue } from './string-value';
import { stringsIn } from './strings-in';

/**
 * Binds the names that a module answers for: one by one, or out of a table that says by name where
 * to find it (`{"A": ".a"}`, `{"A": (".a", "B")}`), what it is (`{"A": a}`, `{"A": (a, …)}`), or by
 * module which names it has (`{"a": ["A", "B"]}`). What a statement binds comes first.
 */
export function bindLazy(draft: ModuleDraft, scope: PythonScope): void {
  for (const { text, tables, getattr } of draft.lazy) {
    const answers = getattr ? readGetattrNames(getattr, { scope, lists: draft.values }) : [];
    for (const { declaration, target } of answers)
      if (!draft.bindings.has(declaration.name))
        draft.bindings.set(declaration.name, [answering(declaration, target)]);
    const words = new Set(text.match(/\w+/g));
    const named = [...draft.values].flatMap(([name, node]) => (words.has(name) ? [node] : []));
    for (const table of [...named, ...tables])
      if (table.type === 'dictionary') bindTable(table, draft, scope);
  }
}

function bindTable(table: Node, draft: ModuleDraft, scope: PythonScope): void {
  for (const pair of table.namedChildren)
    for (const [name, bindings] of bindingsOf(pair, scope))
      if (!draft.bindings.has(name)) draft.bindings.set(name, bindings);
}

/** What a pair of a table binds. */
function bindingsOf(
  pair: Node,
  scope: PythonScope,
): readonly (readonly [name: string, bindings: PythonBinding[]])[] {
  const [key, value] = ['key', 'value'].map((part) => pair.childForFieldName(part));
  const text = key?.type === 'string' ? stringValue(key, scope) : null;
  if (!value || text === null) return [];
  const line = lineOf(pair);
  const target = objectIn(value, scope);
  if (target !== null) return [[text, [answering({ name: text, kind: 'dynamic', line }, target)]]];
  return entriesOf(text, value, scope)
    .filter(([name]) => /^[A-Za-z_]\w*$/.test(name))
    .map(([name, from]) => [name, waysTo(from, line)]);
}

/** The name of an object that stands in a table itself, alone or with what is said of it. */
function objectIn(value: Node, scope: PythonScope): string | null {
  const object = value.type === 'tuple' ? value.firstNamedChild : value;
  return object?.type === 'identifier' ? textOf(object, scope) : null;
}

/** A name that stands for another one of the module, or for what nothing is known of. */
function answering(declaration: Declaration, target: string | undefined): PythonBinding {
  const { line } = declaration;
  return target === undefined
    ? { kind: 'definition', line, declaration, refs: refsOf(declaration) }
    : { kind: 'alias', line, declaration, target, answered: true };
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
