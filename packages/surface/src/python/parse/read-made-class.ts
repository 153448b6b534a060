import type { Node } from 'web-tree-sitter';
import type { Declaration } from '../../surface/surface';
import { decoratingOf } from './decorating';
import { keptBy } from './kept-by';
import type { PythonScope } from './python-scope';
import { nameOf, textOf } from './python-scope';
import { readClass } from './read-class';
import { NO_DECORATORS, readDecorators } from './read-decorators';
import { refsOf } from './refs-of';
import { statementBlocks } from './statement-blocks';

/** The class that a function writes and gives back, to every caller anew. */
export interface MadeClass {
  readonly declaration: Declaration;
  readonly refs: readonly string[];
  /** Decorators that it goes through, which must keep it. */
  readonly rests: readonly string[];
}

/** The class within a function that all its `return`s give back; `null` where there is none. */
export function readMadeClass(node: Node, scope: PythonScope): MadeClass | null {
  if (node.type !== 'function_definition' || !/\n[ \t]+class\b/.test(textOf(node, scope)))
    return null;
  const name = returnedName(node, scope);
  const written = name === null ? [] : classesIn(node, name, scope);
  const [statement, another] = written;
  if (name === null || !statement || another) return null;
  const rests = restsOf(node, name, scope);
  if (!rests) return null;
  const definition = statement.childForFieldName('definition');
  const decorators = definition ? readDecorators(statement, scope) : NO_DECORATORS;
  const declaration = readClass(definition ?? statement, decorators, scope);
  return { declaration, refs: refsOf(declaration), rests };
}

/** The one name that is returned, wherever a function returns. */
function returnedName(node: Node, scope: PythonScope): string | null {
  const returned = decoratingOf(node, '', scope).returned.map((each) =>
    each?.type === 'identifier' ? textOf(each, scope) : '',
  );
  const names = new Set(returned);
  return names.size === 1 ? [...names][0]! || null : null;
}

function classesIn(node: Node, name: string, scope: PythonScope): readonly Node[] {
  const body = node.childForFieldName('body');
  return (body ? statementBlocks(body, scope) : []).flatMap(({ node: statement }) => {
    const definition = statement.childForFieldName('definition') ?? statement;
    const isIt = definition.type === 'class_definition' && nameOf(definition, scope) === name;
    return isIt ? [statement] : [];
  });
}

/** What the class goes through before it is given back (`C = register(C)`). */
function restsOf(node: Node, name: string, scope: PythonScope): readonly string[] | null {
  const decorating = decoratingOf(node, name, scope);
  const given = decorating.assigned.get(name) ?? [];
  const assigned = new Map([...decorating.assigned].filter(([each]) => each !== name));
  const kept = given.map((value) => keptBy(value, { ...decorating, assigned }));
  return kept.every((each) => each !== null) ? kept.flat() : null;
}
