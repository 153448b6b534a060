import type { TypeTerm } from '../../surface/surface';
import type { Side } from '../sides/comparison';
import { expandName } from './expand-name';

/**
 * The members of a union, or of the union that a name stands for, inner aliases opened; `null` for
 * any other type.
 */
export function unionOf(term: TypeTerm, side: Side): readonly TypeTerm[] | null {
  const opened = term.kind === 'union' ? term : expandName(term, side);
  if (opened?.kind !== 'union') return null;
  return opened.of.flatMap((each) => {
    const inner = expandName(each, side);
    return inner?.kind === 'union' ? inner.of : [each];
  });
}
