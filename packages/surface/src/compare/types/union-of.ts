import type { TypeTerm } from '../../surface/surface';
import type { Side } from '../sides/comparison';
import { expandName } from './expand-name';
import { spellOut } from './spell-out';

/**
 * The members of a union, or of the union that a name stands for, inner aliases opened; `null` for
 * any other type.
 */
export function unionOf(term: TypeTerm, side: Side): readonly TypeTerm[] | null {
  const opened = term.kind === 'union' ? term : meant(term, side);
  if (opened?.kind !== 'union') return null;
  return opened.of.flatMap((each) => {
    const inner = meant(each, side);
    return inner?.kind === 'union' ? inner.of : [each];
  });
}

/** What a name stands for, type functions worked out. */
function meant(term: TypeTerm, side: Side): TypeTerm | null {
  const type = expandName(term, side);
  return spellOut(type ?? term, side) ?? type;
}
