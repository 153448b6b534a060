import type { Declaration, DeclarationKind } from '../../surface/surface';

/** Of attributes, the list of decorators holds marks of fields. */
const DECORATED: ReadonlySet<DeclarationKind> = new Set([
  'function',
  'method',
  'class',
  'property',
]);

/** Whether a declaration or a member of it has decorators whose effect the module does not tell. */
export function hasDecorators({ kind, decorators, members }: Declaration): boolean {
  if (!DECORATED.has(kind)) return false;
  return decorators !== undefined || (members?.some(hasDecorators) ?? false);
}
