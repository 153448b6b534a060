import type { TypeTerm } from '../../surface/surface';

/** The name of a base as written; empty for one that is nothing of the kind. */
export function baseName(base: TypeTerm): string {
  if (base.kind === 'name') return base.name;
  return base.kind === 'opaque' ? base.text : '';
}
