import type { TypeForm } from '../../surface/by-form';
import type { TypeTerm } from '../../surface/surface';
import { isKnownClass } from './known-classes';

/** Forms that say by themselves which values they have. */
const TELLING: ReadonlySet<TypeForm> = new Set(['literal', 'tuple', 'function', 'object']);

/** Whether a type is known well enough to be told apart from another. */
export function isKnownType(term: TypeTerm): boolean {
  return term.kind === 'name' ? isKnownClass(term.name) : TELLING.has(term.kind);
}
