import type { TypeTerm } from '../../surface/surface';

/**
 * How the values of a type after a change relate to those before: all of them and more (`wider`),
 * some of them (`narrower`), others (`different`), the same ones unchecked (`loosened`).
 */
export type Relation = 'same' | 'wider' | 'narrower' | 'different' | 'loosened' | 'unknown';

/** Relates types that stand within the ones in hand. */
export type Relate = (before: TypeTerm, after: TypeTerm) => Relation;
