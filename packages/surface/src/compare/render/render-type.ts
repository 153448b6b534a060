import type { TypeTerm } from '../../surface/surface';
import { cutText } from './cut-text';
import { typeText } from './type-text';

/** A type as readable text. */
export function renderType(term: TypeTerm): string {
  return cutText(typeText(term));
}
