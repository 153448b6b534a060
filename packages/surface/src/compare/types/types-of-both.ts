import type { Declaration, TypeTerm } from '../../surface/surface';
import { withoutUndefined } from '../../surface/without-undefined';

type Typed = Pick<Declaration, 'optional' | 'type'>;

/**
 * The types of a member before and after. Where it may be left out on both sides, `undefined` says
 * nothing: the compiler reads it in (but for `exactOptionalPropertyTypes`, which users turn on).
 */
export function typesOfBoth(
  before: Typed,
  after: Typed,
): readonly [TypeTerm | undefined, TypeTerm | undefined] {
  const leftOut = Boolean(before.optional) && Boolean(after.optional);
  const typeOf = ({ type }: Typed) => (leftOut && type ? withoutUndefined(type) : type);
  return [typeOf(before), typeOf(after)];
}
