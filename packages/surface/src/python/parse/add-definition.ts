import type { Declaration } from '../../surface/surface';
import { without } from '../../text/without';

export interface DefinitionContext {
  readonly roles: ReadonlySet<string>;
  readonly conditional: boolean;
}

const CHANGES_NOTHING = ['getter', 'deleter'];

/** Adds one more definition of a name to those before it. */
export function addDefinition(
  known: Map<string, Declaration>,
  next: Declaration,
  context: DefinitionContext,
): void {
  const joined = joinDefinition(known.get(next.name), next, context);
  if (joined) known.set(next.name, joined);
}

/**
 * One more definition of a name together with those before it: overloads collect, a setter makes
 * its property writable, a conditional definition stands beside the earlier one, any other takes
 * its place.
 */
export function joinDefinition(
  before: Declaration | undefined,
  next: Declaration,
  { roles, conditional }: DefinitionContext,
): Declaration | undefined {
  if (roles.has('overload')) return withOverload(before, next);
  if (roles.has('setter')) return before && without(before, 'readonly');
  if (CHANGES_NOTHING.some((role) => roles.has(role))) return before;
  if (before && isOverloaded(before) && next.kind === before.kind)
    return withImplementation(before, next);
  return before && conditional ? withAlternative(before, next) : next;
}

/**
 * While overloads are collected they are marked, so that a redefinition is not taken for one more
 * of them.
 */
function isOverloaded(declaration: Declaration): boolean {
  return declaration.value === 'overload';
}

function withOverload(before: Declaration | undefined, next: Declaration): Declaration {
  const earlier = before && isOverloaded(before) ? before : null;
  return {
    ...next,
    ...(earlier && { line: earlier.line }),
    signatures: [...(earlier?.signatures ?? []), ...(next.signatures ?? [])],
    value: 'overload',
  };
}

function withAlternative(before: Declaration, next: Declaration): Declaration {
  return { ...before, alternatives: [...(before.alternatives ?? []), next] };
}

function withImplementation(overloads: Declaration, implementation: Declaration): Declaration {
  const rest = without(overloads, 'value');
  const signature = implementation.signatures?.[0];
  const deprecation = implementation.deprecation ?? rest.deprecation;
  return {
    ...rest,
    line: implementation.line,
    ...(implementation.binding && { binding: implementation.binding }),
    ...(deprecation && { deprecation }),
    ...(signature && { implementation: signature }),
  };
}

/** In a stub, overloads have no implementation: the mark of collecting is taken off at the end. */
export function finishDefinition(declaration: Declaration): Declaration {
  return isOverloaded(declaration) ? without(declaration, 'value') : declaration;
}
