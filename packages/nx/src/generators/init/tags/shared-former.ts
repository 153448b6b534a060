import type { Claim } from './claims';
import { countBy } from './count-by';
import { keyOf } from './current-claims';

/** Former spellings that several projects had. */
export function sharedFormer(
  claims: readonly Claim[],
  current: ReadonlyMap<string, Claim>,
): readonly string[] {
  const former = claims.filter((claim) => current.get(keyOf(claim.owner)) !== claim);
  const patterns = former.map(({ pattern }) => pattern);
  return countBy(patterns.filter((pattern) => /\{(?:project|name)\}/.test(pattern)))
    .filter(([, count]) => count > 1)
    .map(([pattern]) => pattern)
    .sort();
}
