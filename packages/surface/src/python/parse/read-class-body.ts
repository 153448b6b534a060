import type { Node } from 'web-tree-sitter';
import type { Declaration } from '../../surface/surface';
import { addDefinition } from './add-definition';
import { addInstanceAttributes } from './add-instance-attributes';
import type { ClassContext } from './class-context';
import type { PythonScope } from './python-scope';
import { nameOf } from './python-scope';
import { readAttribute } from './read-attribute';
import type { Decorators } from './read-decorators';
import { NO_DECORATORS, readDecorators } from './read-decorators';
import { readFunction } from './read-function';
import type { PlacedStatement } from './statement-blocks';
import { assignedMember } from './assigned-member';
import { statementBlocks } from './statement-blocks';

/** Methods that every object has: whether a class writes its own changes no name. */
const OF_OBJECT = new Set([
  '__repr__',
  '__str__',
  '__eq__',
  '__ne__',
  '__hash__',
  '__reduce__',
  '__reduce_ex__',
  '__sizeof__',
  '__format__',
  '__dir__',
  '__getattribute__',
  '__setattr__',
  '__delattr__',
  '__subclasshook__',
  '__getstate__',
  '__init_subclass__',
  '__del__',
  '__post_init__',
  '__attrs_post_init__',
  '__set_name__',
  '__class_getitem__',
  '__instancecheck__',
  '__subclasscheck__',
  '__copy__',
  '__deepcopy__',
  '__setstate__',
  '__getnewargs__',
  '__sphinx_mock__',
]);

/**
 * The public members of a class body, in order of definition; attributes that methods give to
 * `self` come last.
 */
export function readClassBody(
  block: Node,
  scope: PythonScope,
  context: ClassContext,
): Declaration[] {
  const body: Body = { scope, context, members: new Map(), methods: [] };
  for (const placed of statementBlocks(block, scope)) {
    const definition = definitionIn(placed.node);
    if (definition) (READERS.get(definition.type) ?? addAttributes)(definition, placed, body);
  }
  for (const method of body.methods) addInstanceAttributes(body.members, method, scope);
  return [...body.members.values()].map((member, index) =>
    member.value === 'auto()'
      ? { ...member, value: autoValue(member.name, index, context.enumBase) }
      : member,
  );
}

/** Under `TYPE_CHECKING` they make nothing: what a base has makes the instances. */
const MAKERS = new Set(['__init__', '__new__']);

/** The members of a class while its body is read. */
interface Body {
  readonly scope: PythonScope;
  readonly context: ClassContext;
  readonly members: Map<string, Declaration>;
  readonly methods: Node[];
}

const READERS = new Map([
  ['function_definition', addMethod],
  ['class_definition', addInnerClass],
]);

function definitionIn(node: Node): Node | null {
  return node.type === 'decorated_definition' ? node.childForFieldName('definition') : node;
}

function decoratorsOf({ node }: PlacedStatement, scope: PythonScope): Decorators {
  return node.type === 'decorated_definition' ? readDecorators(node, scope) : NO_DECORATORS;
}

function addMethod(node: Node, placed: PlacedStatement, { members, methods, scope }: Body): void {
  methods.push(node);
  const name = nameOf(node, scope);
  if (placed.typeOnly && MAKERS.has(name)) return;
  const isPublic = isPublicMember(name);
  if (!isPublic && node === placed.node) return;
  const decorators = decoratorsOf(placed, scope);
  const method = readFunction(node, decorators, { scope, inClass: true });
  // Whoever subclasses must write what is abstract, by whatever name.
  if (!isPublic && !method.abstract) return;
  addDefinition(members, method, { roles: decorators.roles, conditional: placed.conditional });
}

function addInnerClass(
  node: Node,
  placed: PlacedStatement,
  { members, scope, context }: Body,
): void {
  if (!isPublicMember(nameOf(node, scope))) return;
  const inner = context.readInner(node, decoratorsOf(placed, scope), scope);
  addDefinition(members, inner, { roles: NO_DECORATORS.roles, conditional: placed.conditional });
}

function addAttributes(
  node: Node,
  _placed: PlacedStatement,
  { members, scope, context }: Body,
): void {
  for (const written of readAttribute(node, scope, context)) {
    const attribute = assignedMember(written, members);
    // The private fields of a dataclass are arguments of its constructor all the same.
    if (isPublicMember(attribute.name) || context.form === 'dataclass')
      members.set(attribute.name, attributeOver(members, attribute));
  }
}

/** Attributes of fields keep their type when a later statement of the body only gives the value. */
function attributeOver(
  members: ReadonlyMap<string, Declaration>,
  attribute: Declaration,
): Declaration {
  const known = members.get(attribute.name);
  if (!known || known.kind !== attribute.kind || attribute.type) return attribute;
  return { ...attribute, ...(known.type && { type: known.type }) };
}

/** Names of a class that tell of its make-up. */
const OF_CLASS = new Set([
  '__slots__',
  '__module__',
  '__doc__',
  '__qualname__',
  '__match_args__',
  '__test__',
  '__metaclass__',
  '__order__',
  '__annotations__',
  '__weakref__',
  '__dict__',
]);

function isPublicMember(name: string): boolean {
  if (!name.startsWith('_')) return true;
  return /^__\w+__$/.test(name) && !OF_OBJECT.has(name) && !OF_CLASS.has(name);
}

/**
 * `auto()`: the documentation of `enum` leaves a plain Enum's value open; the others' is promised,
 * by name or by place.
 */
function autoValue(name: string, index: number, enumBase: string): string {
  if (enumBase === 'StrEnum') return JSON.stringify(name.toLowerCase());
  return enumBase === 'IntEnum' || enumBase.endsWith('Flag') ? `auto() #${index + 1}` : 'auto()';
}
