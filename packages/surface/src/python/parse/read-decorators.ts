import type { Node } from 'web-tree-sitter';
import type { Deprecation } from '../../surface/surface';
import { readDecoratorDeprecation } from './read-decorator-deprecation';
import { importedName } from './canonical-python-name';
import type { PythonScope } from './python-scope';
import { textOf } from './python-scope';

/** What a definition's decorators do to it, by the last part of their names. */
export interface Decorators {
  readonly roles: ReadonlySet<string>;
  /** Calls of decorators, by role: `dataclass` → its `call` node. */
  readonly calls: ReadonlyMap<string, Node>;
  /** Decorators whose effect is unknown, as written. */
  readonly unknown: readonly string[];
  readonly deprecation: Deprecation | null;
  readonly parameters: ReadonlyMap<string, Deprecation>;
}

/** Decorators that change what the name is, and so are part of its kind. */
const ROLES = new Set([
  'overload',
  'property',
  'cached_property',
  'abstractproperty',
  'setter',
  'deleter',
  'getter',
  'staticmethod',
  'classmethod',
  'abstractmethod',
  'final',
  'contextmanager',
  'asynccontextmanager',
  'dataclass',
  'define',
  'frozen',
  'mutable',
  'attrs',
  'attributes',
  's',
  'dataclass_transform',
  'singledispatch',
  'hybrid_property',
  'abstractclassmethod',
  'abstractstaticmethod',
  'lazyproperty',
  'cachedproperty',
  'runtime_checkable',
  'total_ordering',
  'classproperty',
  'lazy_property',
]);

/** Decorators that leave the way a name is called, subclassed or read as it was. */
const NEUTRAL = new Set([
  'wraps',
  'lru_cache',
  'cache',
  'override',
  'no_type_check',
  'unique',
  'verify',
  'singledispatchmethod',
  'update_wrapper',
  'njit',
  'jit',
  'final',
  'coroutine',
  'register',
  'no_type_check_decorator',
  'cached',
  'memoize',
  'type_check_only',
  'disjoint_base',
  'setattr',
  'add_metaclass',
  'python_2_unicode_compatible',
  'implements_iterator',
  'implements_to_string',
  'skip',
  'wrap',
  'total_ordering',
  'runtime_checkable',
  'dataclass_transform',
  'abstractmethod',
  'slow',
]);

export const NO_DECORATORS: Decorators = {
  roles: new Set(),
  calls: new Map(),
  unknown: [],
  deprecation: null,
  parameters: new Map(),
};

/** Reads the decorators of a `decorated_definition`, top to bottom. */
export function readDecorators(node: Node, scope: PythonScope): Decorators {
  const draft: Draft = { roles: new Set(), calls: new Map(), unknown: [] };
  const parameters = new Map<string, Deprecation>();
  let deprecation: Deprecation | null = null;
  for (const decorator of node.namedChildren) {
    if (decorator.type !== 'decorator') continue;
    const found = readDecoratorDeprecation(decorator, scope);
    if (!found) addRole(decorator, draft, scope);
    else if (found.parameter === undefined) deprecation ??= found.deprecation;
    else parameters.set(found.parameter, found.deprecation);
  }
  return { ...draft, deprecation, parameters };
}

interface Draft {
  readonly roles: Set<string>;
  readonly calls: Map<string, Node>;
  readonly unknown: string[];
}

function addRole(decorator: Node, { roles, calls, unknown }: Draft, scope: PythonScope): void {
  const expression = decorator.firstNamedChild;
  if (!expression) return;
  const isCall = expression.type === 'call';
  const target = isCall ? expression.childForFieldName('function') : null;
  const name = importedName(textOf(target ?? expression, scope), scope.imports);
  const role = name === 'attr.s' ? 'attributes' : name.slice(name.lastIndexOf('.') + 1);
  if (ROLES.has(role)) {
    roles.add(role);
    if (isCall) calls.set(role, expression);
  } else if (!NEUTRAL.has(role)) unknown.push(textOf(expression, scope).replace(/\s+/g, ' '));
}
