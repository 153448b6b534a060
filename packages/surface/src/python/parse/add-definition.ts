import type { Declaration } from '../../surface/surface';
import { without } from '../../text/without';

export interface DefinitionContext {
  readonly roles: ReadonlySet<string>;
  readonly conditional: boolean;
}

/**
 * Adds one more definition of a name to those before it: overloads collect, a setter makes its
 * property writable, a conditional definition stands beside the earlier one, any other takes its
 * place.
 */
export function addDefinition(
  known: Map<string, Declaration>,
  next: Declaration,
  { roles, conditional }: DefinitionContext,
): void {
  const before = known.get(next.name);
  if (roles.has('overload')) {
    const earlier = before && isOverloaded(before) ? (before.signatures ?? []) : [];
    known.set(next.name, {
      ...next,
      ...(before && isOverloaded(before) && { line: before.line }),
      signatures: [...earlier, ...(next.signatures ?? [])],
      value: 'overload',
    });
    return;
  }
  if (roles.has('setter')) {
    if (before) known.set(next.name, writable(before));
    return;
  }
  if (roles.has('getter') || roles.has('deleter')) return;
  if (before && isOverloaded(before) && next.kind === before.kind) {
    known.set(next.name, withImplementation(before, next));
    return;
  }
  known.set(
    next.name,
    before && conditional
      ? { ...before, alternatives: [...(before.alternatives ?? []), next] }
      : next,
  );
}

/**
 * While overloads are collected they are marked, so that a redefinition is not taken for one more
 * of them.
 */
function isOverloaded(declaration: Declaration): boolean {
  return declaration.value === 'overload';
}

function writable(property: Declaration): Declaration {
  return without(property, 'readonly');
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
