import type { TypeTerm } from '../../surface/surface';
import type { Relate, Relation } from './relation';

type Fit = 'fits' | 'misses' | 'unknown';

/** Relations of a member before to one after, by which its values are still there. */
const KEEPS: readonly Relation[] = ['same', 'loosened', 'wider'];
/** Relations of a member before to one after, by which the latter's values were there already. */
const KNOWS: readonly Relation[] = ['same', 'narrower'];

/**
 * Relates two unions by their members: each of one side has to find its values in a member of the
 * other.
 */
export function relateUnions(
  before: readonly TypeTerm[],
  after: readonly TypeTerm[],
  recur: Relate,
): Relation {
  const kept = fitsAmong(after, before, (each) =>
    fitOf(
      after.map((other) => recur(each, other)),
      KEEPS,
    ),
  );
  const known = fitsAmong(before, after, (each) =>
    fitOf(
      before.map((other) => recur(other, each)),
      KNOWS,
    ),
  );
  const widens = kept.every((fit) => fit === 'fits');
  const narrows = known.every((fit) => fit === 'fits');
  if (widens && narrows) return 'same';
  if (widens) return 'wider';
  if (narrows) return 'narrower';
  return kept.includes('unknown') || known.includes('unknown') ? 'unknown' : 'different';
}

/** How each of the terms fits; those that the others have as they are need no look. */
function fitsAmong(
  others: readonly TypeTerm[],
  terms: readonly TypeTerm[],
  look: (term: TypeTerm) => Fit,
): readonly Fit[] {
  const written = new Set(others.map((other) => JSON.stringify(other)));
  return terms.map((term) => (written.has(JSON.stringify(term)) ? 'fits' : look(term)));
}

function fitOf(relations: readonly Relation[], fitting: readonly Relation[]): Fit {
  if (relations.some((relation) => fitting.includes(relation))) return 'fits';
  return relations.includes('unknown') ? 'unknown' : 'misses';
}
