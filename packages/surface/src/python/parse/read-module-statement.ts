import type { Node } from 'web-tree-sitter';
import type { Declaration } from '../../surface/surface';
import { addDefinition } from './add-definition';
import type { ModuleDraft } from './module-draft';
import { bind } from './module-draft';
import type { PythonScope } from './python-scope';
import { lineOf, textOf } from './python-scope';
import { readAll } from './read-all';
import { readAssignment } from './read-assignment';
import { readClass } from './read-class';
import type { Decorators } from './read-decorators';
import { NO_DECORATORS, readDecorators } from './read-decorators';
import { readFunction } from './read-function';
import { readGetattrNames } from './read-getattr-names';
import { readImport } from './read-import';
import type { KnownDefinition } from './known-definitions';
import { refsOf } from './refs-of';
import type { PlacedStatement } from './statement-blocks';

/** Ways of binding names that no reader of the text can follow. */
const DYNAMIC =
  /^(?:globals\(\)|vars\(\)|locals\(\)|sys\.modules\[__name__\]|exec\b|setattr\(\s*sys\.modules)/;

/** Takes over what one module-level statement binds. */
export function readModuleStatement(
  placed: PlacedStatement,
  scope: PythonScope,
  draft: ModuleDraft,
): void {
  const { node } = placed;
  switch (node.type) {
    case 'decorated_definition': {
      const definition = node.childForFieldName('definition');
      if (definition)
        readDefinition({ ...placed, node: definition }, readDecorators(node, scope), {
          scope,
          draft,
        });
      return;
    }
    case 'function_definition':
    case 'class_definition':
      return readDefinition(placed, NO_DECORATORS, { scope, draft });
    case 'import_statement':
    case 'import_from_statement':
      return readImport(placed, scope, draft);
    case 'type_alias_statement':
      return readAssignment(node, placed, { scope, draft });
    case 'expression_statement':
      for (const expression of node.namedChildren)
        readExpression(expression, placed, { scope, draft });
      return;
    case 'delete_statement':
      if (placed.conditional) return;
      for (const target of node.firstNamedChild?.type === 'expression_list'
        ? node.firstNamedChild.namedChildren
        : node.namedChildren) {
        if (target.type === 'identifier') draft.bindings.delete(textOf(target, scope));
      }
  }
}

interface Reading {
  readonly scope: PythonScope;
  readonly draft: ModuleDraft;
}

function readExpression(node: Node, placed: PlacedStatement, reading: Reading): void {
  const { scope, draft } = reading;
  if (readAll(node, placed, reading)) return;
  if (node.type === 'assignment') readAssignment(node, placed, reading);
  const text = node.type === 'assignment' || node.type === 'call' ? textOf(node, scope) : '';
  if (DYNAMIC.test(text))
    draft.dynamic.push({ line: lineOf(node), text: text.replace(/\s+/g, ' ') });
}

function readDefinition(
  placed: PlacedStatement,
  decorators: Decorators,
  { scope, draft }: Reading,
): void {
  const { node, conditional } = placed;
  const declaration =
    node.type === 'class_definition'
      ? readClass(node, decorators, scope)
      : readFunction(node, decorators, { scope, inClass: false });
  if (declaration.name === '__getattr__' && node.type === 'function_definition') {
    draft.hasGetattr = true;
    for (const dynamic of readGetattrNames(node, scope))
      if (!draft.bindings.has(dynamic.name))
        bind(draft, dynamic.name, {
          kind: 'definition',
          line: dynamic.line,
          declaration: dynamic,
          refs: [],
        });
    return;
  }
  const definition = {
    declaration,
    overload: decorators.roles.has('overload'),
    refs: refsOf(declaration),
  };
  const whole = node.parent?.type === 'decorated_definition' ? node.parent : node;
  if (!conditional)
    draft.definitions.push({
      ...definition,
      row: whole.startPosition.row,
      text: textOf(whole, scope),
    });
  bindDefinition(definition, placed, draft);
}

/**
 * Binds a function or class: an overload joins those before it, an implementation goes beneath its
 * overloads.
 */
export function bindDefinition(
  { declaration, overload, refs }: Omit<KnownDefinition, 'row'>,
  { conditional, typeOnly }: Omit<PlacedStatement, 'node'>,
  draft: ModuleDraft,
): void {
  const { name } = declaration;
  const before = draft.bindings.get(name) ?? [];
  const last = before.at(-1);
  const joins = overload || (last?.kind === 'definition' && last.declaration.value === 'overload');
  const merged = new Map<string, Declaration>(
    joins && last?.kind === 'definition' ? [[name, last.declaration]] : [],
  );
  addDefinition(merged, declaration, { roles: overload ? OVERLOAD : NO_ROLES, conditional: false });
  const result = merged.get(name) ?? declaration;
  const binding = {
    kind: 'definition' as const,
    line: result.line,
    declaration: result,
    refs,
    ...(conditional && { conditional: true as const }),
    ...(typeOnly && { typeOnly: true as const }),
  };
  if (joins && last?.kind === 'definition')
    draft.bindings.set(name, [...before.slice(0, -1), { ...binding, refs: refsOf(result) }]);
  else bind(draft, name, binding);
}

const OVERLOAD: ReadonlySet<string> = new Set(['overload']);
const NO_ROLES: ReadonlySet<string> = new Set();
