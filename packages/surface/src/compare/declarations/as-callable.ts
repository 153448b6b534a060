import type { Declaration, DeclarationKind } from '../../surface/surface';
import { without } from '../../text/without';

const CALLED: ReadonlyMap<DeclarationKind, DeclarationKind> = new Map([
  ['variable', 'function'],
  ['attribute', 'method'],
]);

/** TypeScript: a value of a function type is a function. */
export function asCallable(declaration: Declaration): Declaration {
  const { type } = declaration;
  const kind = CALLED.get(declaration.kind);
  if (!kind || type?.kind !== 'function' || type.constructs) return declaration;
  return { ...without(declaration, 'type'), kind, signatures: [type.signature] };
}
