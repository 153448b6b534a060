import type { TypeTerm } from './surface';

export type TypeForm = TypeTerm['kind'];

export type TypeOf<F extends TypeForm> = TypeTerm & { readonly kind: F };

/** One function for each form of type: a new form is a type error until every table has it. */
export type ByForm<C, R> = {
  readonly [F in TypeForm]: (term: TypeOf<F>, context: C) => R;
};

/** What a table makes of a type. */
export function byForm<C, R>(table: ByForm<C, R>, term: TypeTerm, context: C): R {
  // The compiler does not see that a term and the function for its form belong together.
  return (table[term.kind] as (term: TypeTerm, context: C) => R)(term, context);
}
