import type { Node } from 'web-tree-sitter';
import type { Declaration, Deprecation, Parameter, Signature } from '../../surface/surface';
import { mergeDeprecation } from '../../deprecation/merge-deprecation';
import { readSphinxDeprecation } from './read-sphinx-deprecation';
import { readWarningDeprecation } from './read-warning-deprecation';
import { parsePythonType } from './parse-python-type';
import type { PythonScope } from './python-scope';
import { lineOf, textOf } from './python-scope';
import type { Decorators } from './read-decorators';
import { readDocstring } from './read-docstring';
import { readParameters } from './read-parameters';
import { readTypeParameters } from './read-type-parameters';

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

/**
 * A function definition as callers see it; in a class, a method, whose first parameter (`self`,
 * `cls`) is not theirs to give.
 */
export function readFunction(
  node: Node,
  decorators: Decorators,
  context: { readonly scope: PythonScope; readonly inClass: boolean },
): Declaration {
  const { scope } = context;
  const name = textOf(node.childForFieldName('name') ?? node, scope);
  const body = node.childForFieldName('body');
  const binding = context.inClass ? bindingOf(name, decorators) : undefined;
  const all = readParameters(node.childForFieldName('parameters'), scope);
  const own =
    context.inClass &&
    binding !== 'static' &&
    all[0]?.kind !== 'var-positional' &&
    all[0]?.kind !== 'keyword-only'
      ? all.slice(1)
      : all;
  const markers = readMarkers(body, new Set(own.map((each) => each.name)), scope);
  const returns = node.childForFieldName('return_type');
  const typeParameters = readTypeParameters(node.childForFieldName('type_parameters'), scope);
  const signature: Signature = {
    parameters: own.map((each) =>
      withDeprecation(
        each,
        decorators.parameters.get(each.name) ?? markers.parameters.get(each.name),
      ),
    ),
    ...(returns && { returns: parsePythonType(textOf(returns, scope), scope.imports) }),
    ...(typeParameters && { typeParameters }),
  };
  const deprecation = mergeDeprecation(decorators.deprecation, markers.whole);
  const common = {
    name,
    line: lineOf(node),
    ...(binding && { binding }),
    ...(isAbstract(decorators) && { abstract: true as const }),
    ...(decorators.roles.has('final') && { final: true as const }),
    ...(decorators.unknown.length > 0 && { decorators: decorators.unknown }),
    ...(deprecation && { deprecation }),
  };
  const property = PROPERTIES.find((role) => decorators.roles.has(role));
  if (context.inClass && property) {
    return {
      ...common,
      kind: 'property',
      ...(signature.returns && { type: signature.returns }),
      ...(!SETTABLE.includes(property) && { readonly: true as const }),
    };
  }
  const wrapper = ['contextmanager', 'asynccontextmanager'].find((role) =>
    decorators.roles.has(role),
  );
  // The manager is what the call returns: whether the function beneath is a coroutine does not
  // show.
  const async = !wrapper && node.firstChild?.type === 'async' && !isGenerator(body, scope);
  return {
    ...common,
    kind: context.inClass ? 'method' : 'function',
    signatures: [signature],
    ...(async && { async: true as const }),
    ...(wrapper && { value: wrapper }),
  };
}

function bindingOf(name: string, { roles }: Decorators): 'static' | 'class' | undefined {
  if (roles.has('staticmethod') || roles.has('abstractstaticmethod')) return 'static';
  if (
    roles.has('classmethod') ||
    roles.has('abstractclassmethod') ||
    ['__init_subclass__', '__class_getitem__'].includes(name)
  )
    return 'class';
  return undefined;
}

function isAbstract({ roles }: Decorators): boolean {
  return ['abstractmethod', 'abstractproperty', 'abstractclassmethod', 'abstractstaticmethod'].some(
    (role) => roles.has(role),
  );
}

/**
 * An async generator is iterated, not awaited, yet both are written `async def`: its calls are as
 * different as its kinds.
 */
function isGenerator(body: Node | null, scope: PythonScope): boolean {
  if (!body || !/\byield\b/.test(textOf(body, scope))) return false;
  return body.descendantsOfType('yield').some((node) => enclosing(node) === body.parent?.id);
}

function enclosing(node: Node): number | undefined {
  let at = node.parent;
  while (at && at.type !== 'function_definition' && at.type !== 'lambda') at = at.parent;
  return at?.id;
}

function readMarkers(body: Node | null, names: ReadonlySet<string>, scope: PythonScope) {
  if (!body) return { whole: null, parameters: new Map<string, Deprecation>() };
  const warning = readWarningDeprecation(body, names, scope);
  const docstring = readDocstring(body, scope);
  const sphinx = docstring ? readSphinxDeprecation(docstring.text, docstring.line) : null;
  return { whole: mergeDeprecation(warning.whole, sphinx), parameters: warning.parameters };
}

function withDeprecation(parameter: Parameter, deprecation: Deprecation | undefined): Parameter {
  return deprecation ? { ...parameter, deprecation } : parameter;
}
