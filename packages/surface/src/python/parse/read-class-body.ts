import type { Node } from 'web-tree-sitter';
import type { ClassForm, Declaration } from '../../surface/surface';
import { addDefinition } from './add-definition';
import { addInstanceAttributes } from './add-instance-attributes';
import type { PythonScope } from './python-scope';
import { textOf } from './python-scope';
import { readAttribute } from './read-attribute';
import { readClass } from './read-class';
import { NO_DECORATORS, readDecorators } from './read-decorators';
import { readFunction } from './read-function';
import { statementBlocks } from './statement-blocks';

export interface ClassContext {
  readonly form: ClassForm | undefined;
  /** TypedDict: whether keys are required unless they say otherwise (PEP 589). */
  readonly total: boolean;
  /** The enum class that the values come from: it decides what `auto()` gives. */
  readonly enumBase: string;
}

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
  const members = new Map<string, Declaration>();
  const methods: Node[] = [];
  for (const { node, conditional } of statementBlocks(block, scope)) {
    const decorated = node.type === 'decorated_definition';
    const definition = decorated ? node.childForFieldName('definition') : node;
    if (!definition) continue;
    const decorators = () => (decorated ? readDecorators(node, scope) : NO_DECORATORS);
    if (definition.type === 'function_definition') {
      methods.push(definition);
      const name = textOf(definition.childForFieldName('name') ?? definition, scope);
      if (isPublicMember(name))
        addDefinition(members, readFunction(definition, decorators(), { scope, inClass: true }), {
          roles: decorators().roles,
          conditional,
        });
    } else if (definition.type === 'class_definition') {
      const name = textOf(definition.childForFieldName('name') ?? definition, scope);
      if (isPublicMember(name))
        addDefinition(members, readClass(definition, decorators(), scope), {
          roles: new Set(),
          conditional,
        });
    } else {
      for (const attribute of readAttribute(definition, scope, context)) {
        // The private fields of a dataclass are arguments of its constructor all the same.
        if (isPublicMember(attribute.name) || context.form === 'dataclass')
          members.set(attribute.name, attributeOver(members, attribute));
      }
    }
  }
  for (const method of methods) addInstanceAttributes(members, method, scope);
  return [...members.values()].map((member, index) =>
    member.value === 'auto()'
      ? { ...member, value: autoValue(member.name, index, context.enumBase) }
      : member,
  );
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

function isPublicMember(name: string): boolean {
  if (!name.startsWith('_')) return true;
  return (
    /^__\w+__$/.test(name) &&
    !OF_OBJECT.has(name) &&
    ![
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
    ].includes(name)
  );
}

/**
 * `auto()`: the documentation of `enum` leaves a plain Enum's value open; the others' is promised,
 * by name or by place.
 */
function autoValue(name: string, index: number, enumBase: string): string {
  if (enumBase === 'StrEnum') return JSON.stringify(name.toLowerCase());
  return enumBase === 'IntEnum' || enumBase.endsWith('Flag') ? `auto() #${index + 1}` : 'auto()';
}
