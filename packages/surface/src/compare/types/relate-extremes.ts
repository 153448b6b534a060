import type { TypeTerm } from '../../surface/surface';
import type { Relation } from './relation';

/** The types that any value unchecked, every value, every object, or no value belongs to. */
type Extreme = 'any' | 'unknown' | 'object' | 'never';

const EXTREMES: ReadonlyMap<string, Extreme> = new Map([
  ['any', 'any'],
  ['Any', 'any'],
  ['unknown', 'unknown'],
  ['object', 'object'],
  ['Object', 'object'],
  ['never', 'never'],
  ['Never', 'never'],
  ['NoReturn', 'never'],
]);

type Row = Readonly<Record<Extreme | 'other', Relation | null>>;

const TOP: Row = {
  any: 'loosened',
  unknown: 'wider',
  object: 'wider',
  never: 'narrower',
  other: 'narrower',
};
const BOTTOM: Row = {
  any: 'loosened',
  unknown: 'wider',
  object: 'wider',
  never: 'wider',
  other: 'wider',
};

/** What was, and in its row what is. In use, `object` is a top like `unknown`. */
const RELATIONS: Readonly<Record<Extreme | 'other', Row>> = {
  any: TOP,
  unknown: TOP,
  object: { ...TOP, object: 'same' },
  never: BOTTOM,
  other: { ...BOTTOM, never: 'narrower', other: null },
};

/** Relates two types one of which is an extreme; `null` for any others. */
export function relateExtremes(before: TypeTerm, after: TypeTerm): Relation | null {
  return RELATIONS[extremeOf(before)][extremeOf(after)];
}

function extremeOf(term: TypeTerm): Extreme | 'other' {
  return (term.kind === 'name' && EXTREMES.get(term.name)) || 'other';
}
