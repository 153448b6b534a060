import type { Declaration, Signature } from '../surface';

/**
 * A type as written, with spellings that mean the same made equal (`Optional[X]` is `X | None`, `X[]` is `Array<X>`).
 * `opaque` is a type whose parts are not compared: it equals itself, and nothing else is known of it.
 */
export type TypeTerm =
  | { readonly kind: 'name'; readonly name: string; readonly args?: readonly TypeTerm[] }
  | { readonly kind: 'literal'; readonly value: string }
  | { readonly kind: 'union' | 'intersection' | 'tuple'; readonly of: readonly TypeTerm[] }
  | { readonly kind: 'function'; readonly signature: Signature; readonly constructs?: true }
  | { readonly kind: 'object'; readonly members: readonly Declaration[] }
  | { readonly kind: 'opaque'; readonly text: string };
