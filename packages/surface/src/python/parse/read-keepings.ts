import type { Node } from 'web-tree-sitter';
import { importedName } from './canonical-python-name';
import type { Keeping, Keepings } from './keeping';
import type { PythonScope } from './python-scope';
import { nameOf, textOf } from './python-scope';
import { readKeeping } from './read-keeping';

/** What a function or a class keeps as a decorator, and what methods of a class do. */
export function readKeepings(node: Node, scope: PythonScope): Keepings | null {
  if (makesDecorators(node, scope)) return { '': { plain: [] } };
  const found =
    node.type === 'class_definition'
      ? ofClass(node, scope)
      : [['', readKeeping(node, scope)] as const];
  const known = found.filter((each): each is readonly [string, Keeping] => each[1] !== null);
  return known.length > 0 ? Object.fromEntries(known) : null;
}

/** Libraries that make a decorator of a function that says how to call what is decorated. */
const MAKERS = /^(?:decorator\.decorator|wrapt\.decorator|wrapt\.decorators\.decorator)$/;

function makesDecorators({ parent }: Node, scope: PythonScope): boolean {
  const decorators = parent?.type === 'decorated_definition' ? parent.namedChildren : [];
  return decorators.some(({ type, firstNamedChild: by }) =>
    type === 'decorator' && by
      ? MAKERS.test(importedName(textOf(by, scope), scope.imports))
      : false,
  );
}

function ofClass(node: Node, scope: PythonScope): (readonly [string, Keeping | null])[] {
  const methods = methodsOf(node, scope);
  const made = methods.get('__call__');
  const making = made && readKeeping(made, scope, { receiver: true });
  return [
    ['', classKeeping(node, making?.plain, { methods, scope })],
    ...[...methods]
      .filter(([name]) => !name.startsWith('__') || name === '__call__')
      .map(([name, method]) => [name, readKeeping(method, scope, { receiver: true })] as const),
  ];
}

function methodsOf(node: Node, scope: PythonScope): ReadonlyMap<string, Node> {
  const statements = node.childForFieldName('body')?.namedChildren ?? [];
  const definitions = statements.map((each) => each.childForFieldName('definition') ?? each);
  return new Map(
    definitions
      .filter(({ type }) => type === 'function_definition')
      .map((each) => [nameOf(each, scope), each]),
  );
}

interface Methods {
  readonly methods: ReadonlyMap<string, Node>;
  readonly scope: PythonScope;
}

/** Names that a callable object has in place of the function that it stands for. */
const STANDS = /\bupdate_wrapper\(\s*self\b|\b__wrapped__\b|\b__signature__\b/;

/**
 * A class whose instances stand for the function that they are made with, or whose instances are
 * decorators.
 */
function classKeeping(
  node: Node,
  making: readonly string[] | undefined,
  { methods, scope }: Methods,
): Keeping | null {
  const maker = methods.get('__new__') ?? methods.get('__init__');
  const text = textOf(node, scope);
  if (making) return { called: making };
  if (!maker || !/\b__call__\b/.test(text) || !STANDS.test(text)) return null;
  const waits = new RegExp(`\\bpartial\\(\\s*(?:cls|${nameOf(node, scope)})\\b`).test(text);
  return { plain: [], ...(waits && { called: [] }) };
}
