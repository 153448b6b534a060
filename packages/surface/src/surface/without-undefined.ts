import { makeUnion } from './make-union';
import type { TypeTerm } from './surface';

/** The type of what may be left out: that it may be `undefined` goes without saying. */
export function withoutUndefined(type: TypeTerm): TypeTerm {
  if (type.kind !== 'union') return type;
  return makeUnion(type.of.filter((each) => each.kind !== 'name' || each.name !== 'undefined'));
}
