import type { Node } from 'web-tree-sitter';
import type { Declaration } from '../../surface/surface';
import { joinDefinition } from './add-definition';
import type { KnownDefinition } from './known-definitions';
import type { ModuleDraft, Reading } from './module-draft';
import { bind, placeMarks } from './module-draft';
import type { PythonBinding } from './python-module';
import { lineOf, textOf } from './python-scope';
import { readAll } from './read-all';
import { readAssignment } from './read-assignment';
import { readClass } from './read-class';
import type { Decorators } from './read-decorators';
import { NO_DECORATORS, readDecorators } from './read-decorators';
import { readFunction } from './read-function';
import { readImport } from './read-import';
import { readKeepings } from './read-keepings';
import { readLazy } from './read-lazy';
import { readMadeClass } from './read-made-class';
import { readMemberAssignment } from './read-member-assignment';
import { readNamedExpression } from './read-named-expression';
import { refsOf } from './refs-of';
import type { PlacedStatement } from './statement-blocks';

/** Takes over what one module-level statement binds. */
export function readModuleStatement(placed: PlacedStatement, reading: Reading): void {
  STATEMENTS.get(placed.node.type)?.(placed, reading);
}

type ReadStatement = (placed: PlacedStatement, reading: Reading) => void;

const plain: ReadStatement = (placed, reading) => readDefinition(placed, NO_DECORATORS, reading);
const decorated: ReadStatement = (placed, reading) => {
  const node = placed.node.childForFieldName('definition');
  if (node)
    readDefinition({ ...placed, node }, readDecorators(placed.node, reading.scope), reading);
};
const typeAlias: ReadStatement = (placed, reading) => readAssignment(placed.node, placed, reading);
const expressions: ReadStatement = (placed, reading) => {
  for (const expression of placed.node.namedChildren) readExpression(expression, placed, reading);
};
/** A deletion under a condition may not happen. */
const deletion: ReadStatement = ({ node, conditional }, { scope, draft }) => {
  if (conditional) return;
  const list = node.firstNamedChild?.type === 'expression_list' ? node.firstNamedChild : node;
  for (const target of list.namedChildren)
    if (target.type === 'identifier') draft.bindings.delete(textOf(target, scope));
};

const STATEMENTS = new Map<string, ReadStatement>([
  ['decorated_definition', decorated],
  ['function_definition', plain],
  ['class_definition', plain],
  ['import_statement', readImport],
  ['import_from_statement', readImport],
  ['type_alias_statement', typeAlias],
  ['expression_statement', expressions],
  ['delete_statement', deletion],
  ['named_expression', readNamedExpression],
]);

/** Ways of binding names that no reader of the text can follow. */
const DYNAMIC =
  /^(?:globals\(\)|vars\(\)|locals\(\)|sys\.modules\[__name__\]|exec\b|setattr\(\s*sys\.modules)/;

function readExpression(node: Node, placed: PlacedStatement, reading: Reading): void {
  const { scope, draft } = reading;
  if (readAll(node, placed, reading)) return;
  if (readLazy(node, reading) || readMemberAssignment(node, reading)) return;
  if (node.type === 'assignment') readAssignment(node, placed, reading);
  const text = node.type === 'assignment' || node.type === 'call' ? textOf(node, scope) : '';
  if (DYNAMIC.test(text))
    draft.dynamic.push({ line: lineOf(node), text: text.replace(/\s+/g, ' ') });
}

function readDefinition(placed: PlacedStatement, decorators: Decorators, reading: Reading): void {
  const { scope, draft } = reading;
  const { node, conditional } = placed;
  const declaration =
    node.type === 'class_definition'
      ? readClass(node, decorators, scope)
      : readFunction(node, decorators, { scope, inClass: false });
  if (declaration.name === '__getattr__' && node.type === 'function_definition')
    return readGetattr(node, reading);
  const overload = decorators.roles.has('overload');
  const keeps = readKeepings(node, scope);
  const makes = readMadeClass(node, scope);
  const definition = { declaration, overload, refs: refsOf(declaration), keeps, makes };
  const whole = node.parent?.type === 'decorated_definition' ? node.parent : node;
  if (!conditional) {
    const { row } = whole.startPosition;
    draft.definitions.push({ ...definition, row, text: textOf(whole, scope) });
  }
  bindDefinition(definition, placed, draft);
}

/** PEP 562: the module answers for names that no statement binds. */
function readGetattr(node: Node, { scope, draft }: Reading): void {
  draft.hasGetattr = true;
  draft.lazy.push({ text: textOf(node, scope), tables: [], getattr: node });
}

/** Binds a function or class: an overload joins those before it, an implementation goes beneath its overloads. */
export function bindDefinition(
  { declaration, overload, refs, keeps, makes }: Omit<KnownDefinition, 'row'>,
  place: Omit<PlacedStatement, 'node'>,
  draft: ModuleDraft,
): void {
  const { name } = declaration;
  const before = draft.bindings.get(name) ?? [];
  const open = openOverloads(before.at(-1), overload);
  const context = { roles: overload ? OVERLOAD : NO_ROLES, conditional: false };
  const joined = joinDefinition(open, declaration, context) ?? declaration;
  const binding = {
    kind: 'definition' as const,
    line: joined.line,
    declaration: joined,
    refs: open ? refsOf(joined) : refs,
    ...(keeps && { keeps }),
    ...(makes && { makes }),
    ...placeMarks(place),
  };
  if (open) draft.bindings.set(name, [...before.slice(0, -1), binding]);
  else bind(draft, name, binding);
}

/** The overloads so far that one more definition joins. */
function openOverloads(
  last: PythonBinding | undefined,
  overload: boolean,
): Declaration | undefined {
  if (last?.kind !== 'definition') return undefined;
  return overload || last.declaration.value === 'overload' ? last.declaration : undefined;
}

const OVERLOAD: ReadonlySet<string> = new Set(['overload']);
const NO_ROLES: ReadonlySet<string> = new Set();
