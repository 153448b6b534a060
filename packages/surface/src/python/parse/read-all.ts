import type { Node } from 'web-tree-sitter';
import type { ModuleDraft } from './module-draft';
import type { AllPart } from './python-module';
import type { PythonScope } from './python-scope';
import { lineOf, textOf } from './python-scope';
import type { PlacedStatement } from './statement-blocks';
import { stringValue } from './string-value';

const WRAPPERS = new Set(['list', 'tuple', 'sorted', 'set', 'frozenset']);
const MAX_DEPTH = 200;
const DIR =
  /^\[\s*(\w+)\s+for\s+\1\s+in\s+(?:dir|globals|locals|vars)\(\)(?:\.keys\(\))?\s+if\s+not\s+\1\s*\.\s*startswith\(\s*['"]_['"]\s*\)\s*\]$/;

interface Reading {
  readonly scope: PythonScope;
  readonly draft: ModuleDraft;
}

/** Takes over a statement about `__all__`; `false` when the expression is about something else. */
export function readAll(node: Node, placed: PlacedStatement, reading: Reading): boolean {
  const { draft, scope } = reading;
  if (node.type === 'assignment' || node.type === 'augmented_assignment') {
    const left = node.childForFieldName('left');
    const right = node.childForFieldName('right');
    if (!left || textOf(left, scope) !== '__all__') return false;
    if (!right) return true;
    const added = parts(right, reading, 0);
    // A second assignment under a condition is another branch: what any branch names is public.
    const keeps = node.type === 'augmented_assignment' || placed.conditional;
    draft.all = keeps ? [...(draft.all ?? []), ...added] : added;
    return true;
  }
  const match = node.type === 'call' ? /^__all__\s*\.\s*(\w+)/.exec(textOf(node, scope)) : null;
  if (!match) return false;
  const argument = node
    .childForFieldName('arguments')
    ?.namedChildren.filter((child) => child.type !== 'comment')
    .at(match[1] === 'insert' ? 1 : 0);
  draft.all = [
    ...(draft.all ?? []),
    ...fromCall(match[1]!, { argument: argument ?? null, call: node }, reading),
  ];
  return true;
}

function fromCall(
  method: string,
  { argument, call }: { readonly argument: Node | null; readonly call: Node },
  reading: Reading,
): AllPart[] {
  const name = argument ? stringValue(argument, reading.scope) : null;
  const line = lineOf(call);
  if (method === 'sort' || method === 'reverse') return [];
  if (
    (method === 'append' || method === 'insert' || method === 'add') &&
    name !== null &&
    argument?.type === 'string'
  )
    return [{ kind: 'name', name, line }];
  if (method === 'remove' && name !== null) return [{ kind: 'removed', name, line }];
  if (method === 'extend' && argument) return parts(argument, reading, 0);
  return [computed(call, reading.scope)];
}

function computed(node: Node, scope: PythonScope): AllPart {
  return { kind: 'computed', text: textOf(node, scope).replace(/\s+/g, ' '), line: lineOf(node) };
}

function parts(node: Node, reading: Reading, depth: number): AllPart[] {
  const { scope, draft } = reading;
  const inner = (child: Node | null | undefined): AllPart[] =>
    child && depth < MAX_DEPTH ? parts(child, reading, depth + 1) : [computed(node, scope)];
  const text = textOf(node, scope);
  switch (node.type) {
    case 'list':
    case 'tuple':
    case 'set':
    case 'expression_list':
      return node.namedChildren
        .filter((child) => child.type !== 'comment')
        .flatMap((child) => inner(child));
    case 'string':
    case 'concatenated_string':
      return [{ kind: 'name', name: stringValue(node, scope) ?? '', line: lineOf(node) }];
    case 'list_splat':
    case 'parenthesized_expression':
      return inner(node.firstNamedChild);
    case 'binary_operator':
      return [...inner(node.childForFieldName('left')), ...inner(node.childForFieldName('right'))];
    case 'attribute':
      // The grammar reads a lone `[*a.b]` as `(*a).b`.
      if (/^\*?\w+(?:\.\w+)*\.__all__$/.test(text))
        return [{ kind: 'module', target: text.replace('*', ''), line: lineOf(node) }];
      // `["__name__"]` spelled from the object itself: `Thing.__name__`.
      if (/^\w+\.__name__$/.test(text))
        return [{ kind: 'name', name: text.split('.')[0]!, line: lineOf(node) }];
      return [computed(node, scope)];
    case 'identifier':
      if (text === '__all__') return draft.all ? [...draft.all] : [];
      if (draft.values.has(text)) return inner(draft.values.get(text));
      return draft.bindings.get(text)?.[0]?.kind === 'import'
        ? [{ kind: 'module', target: text, line: lineOf(node) }]
        : [computed(node, scope)];
    case 'call': {
      const wrapper = node.childForFieldName('function');
      const first = node.childForFieldName('arguments')?.firstNamedChild;
      if (wrapper && WRAPPERS.has(textOf(wrapper, scope)) && first) return inner(first);
      const split = /^(['"]{1,3})([^'"]*)\1\s*\.\s*split\(\)$/.exec(text);
      if (split)
        return split[2]!
          .split(/\s+/)
          .filter((name) => name !== '')
          .map((name) => ({ kind: 'name', name, line: lineOf(node) }));
      return [computed(node, scope)];
    }
    case 'list_comprehension':
      return DIR.test(text) ? [{ kind: 'dir', line: lineOf(node) }] : [computed(node, scope)];
    default:
      return [computed(node, scope)];
  }
}
