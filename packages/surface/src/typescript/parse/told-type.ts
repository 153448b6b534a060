import type ts from 'typescript';
import type { TypeTerm } from '../../surface/surface';
import { inferType } from './infer-type';
import { readType } from './read-type';
import type { TypescriptScope } from './typescript-scope';

/** The type that is written, else the one that the initial value's form says. */
export function toldType(
  written: ts.TypeNode | undefined,
  initializer: ts.Expression | undefined,
  scope: TypescriptScope,
): TypeTerm | undefined {
  if (written) return readType(written, scope);
  return initializer && inferType(initializer, scope);
}
