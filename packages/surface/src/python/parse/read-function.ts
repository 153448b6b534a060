import type { Node } from 'web-tree-sitter';
import { mergeDeprecation } from '../../deprecation/merge-deprecation';
import type { Declaration, Deprecation, Parameter, Signature } from '../../surface/surface';
import { present } from '../../text/present';
import type { PythonScope } from './python-scope';
import { lineOf, nameOf, textOf } from './python-scope';
import type { Decorators } from './read-decorators';
import { readDocstring } from './read-docstring';
import { readParameters } from './read-parameters';
import { readSphinxDeprecation } from './read-sphinx-deprecation';
import { readTypeParameters } from './read-type-parameters';
import type { WarningDeprecations } from './read-warning-deprecation';
import { readWarningDeprecation } from './read-warning-deprecation';
import { typeOf } from './type-of';

const PROPERTIES = [
  'property',
  'cached_property',
  'abstractproperty',
  'hybrid_property',
  'lazyproperty',
  'cachedproperty',
  'classproperty',
  'lazy_property',
];
/** Properties that keep their value in the instance, where it may be replaced. */
const SETTABLE = ['cached_property', 'cachedproperty', 'lazyproperty', 'lazy_property'];
/** Decorators that return a context manager in place of what the function gives. */
const MANAGERS = ['contextmanager', 'asynccontextmanager'];
const STATIC = ['staticmethod', 'abstractstaticmethod'];
const OF_CLASS = ['classmethod', 'abstractclassmethod'];
const ABSTRACT = [
  'abstractmethod',
  'abstractproperty',
  'abstractclassmethod',
  'abstractstaticmethod',
];

/**
 * A function definition as callers see it; in a class, a method, whose first parameter (`self`,
 * `cls`) is not theirs to give.
 */
export function readFunction(
  node: Node,
  decorators: Decorators,
  { scope, inClass }: { readonly scope: PythonScope; readonly inClass: boolean },
): Declaration {
  const name = nameOf(node, scope);
  const body = node.childForFieldName('body');
  const binding = inClass ? bindingOf(name, decorators) : undefined;
  const all = readParameters(node.childForFieldName('parameters'), scope);
  const own = inClass && binding !== 'static' ? withoutReceiver(all) : all;
  const marks = readMarks(body, own, scope);
  const signature: Signature = {
    parameters: own.map((each) => marked(each, decorators, marks)),
    ...present({
      returns: typeOf(node.childForFieldName('return_type'), scope),
      typeParameters: readTypeParameters(node.childForFieldName('type_parameters'), scope),
    }),
  };
  const common = {
    name,
    line: lineOf(node),
    ...present({
      binding,
      abstract: roleAmong(ABSTRACT, decorators) !== undefined,
      final: decorators.roles.has('final'),
      decorators: decorators.unknown.length > 0 && decorators.unknown,
      deprecation: mergeDeprecation(decorators.deprecation, marks.whole),
    }),
  };
  const property = inClass ? roleAmong(PROPERTIES, decorators) : undefined;
  if (property !== undefined) {
    const readonly = !SETTABLE.includes(property);
    return { ...common, kind: 'property', ...present({ type: signature.returns, readonly }) };
  }
  const manager = roleAmong(MANAGERS, decorators);
  // Whether the function beneath a manager is a coroutine does not show.
  const async = manager === undefined && isCoroutine(node, body, scope);
  return {
    ...common,
    kind: inClass ? 'method' : 'function',
    signatures: [signature],
    ...present({ async, value: manager }),
  };
}

/** The first of these roles that a decorator gives. */
function roleAmong(among: readonly string[], { roles }: Decorators): string | undefined {
  return among.find((role) => roles.has(role));
}

function bindingOf(name: string, decorators: Decorators): 'static' | 'class' | undefined {
  if (roleAmong(STATIC, decorators) !== undefined) return 'static';
  const implied = name === '__init_subclass__' || name === '__class_getitem__';
  return implied || roleAmong(OF_CLASS, decorators) !== undefined ? 'class' : undefined;
}

/** Without the parameter that takes `self`; `*args` takes it beside the others. */
function withoutReceiver(parameters: readonly Parameter[]): readonly Parameter[] {
  const kind = parameters[0]?.kind;
  return kind === 'var-positional' || kind === 'keyword-only' ? parameters : parameters.slice(1);
}

/**
 * Whether calls are awaited. An async generator is written `async def` as well, and is iterated:
 * its calls are as different as its kinds.
 */
function isCoroutine(node: Node, body: Node | null, scope: PythonScope): boolean {
  return node.firstChild?.type === 'async' && !isGenerator(body, scope);
}

function isGenerator(body: Node | null, scope: PythonScope): boolean {
  if (!body || !/\byield\b/.test(textOf(body, scope))) return false;
  return body.descendantsOfType('yield').some((node) => enclosing(node) === body.parent?.id);
}

function enclosing(node: Node): number | undefined {
  let at = node.parent;
  while (at && at.type !== 'function_definition' && at.type !== 'lambda') at = at.parent;
  return at?.id;
}

/** The deprecations that a body tells: its warnings, and its docstring. */
function readMarks(
  body: Node | null,
  parameters: readonly Parameter[],
  scope: PythonScope,
): WarningDeprecations {
  if (!body) return { whole: null, parameters: new Map() };
  const names = new Set(parameters.map((each) => each.name));
  const warning = readWarningDeprecation(body, names, scope);
  const docstring = readDocstring(body, scope);
  const sphinx = docstring ? readSphinxDeprecation(docstring.text, docstring.line) : null;
  return { whole: mergeDeprecation(warning.whole, sphinx), parameters: warning.parameters };
}

function marked(
  parameter: Parameter,
  decorators: Decorators,
  marks: WarningDeprecations,
): Parameter {
  const deprecation: Deprecation | undefined =
    decorators.parameters.get(parameter.name) ?? marks.parameters.get(parameter.name);
  return deprecation ? { ...parameter, deprecation } : parameter;
}
