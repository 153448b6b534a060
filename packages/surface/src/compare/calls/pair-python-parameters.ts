import type { Parameter } from '../../surface/surface';
import { isPlaced } from './is-placed';
import { isVariadic } from './is-variadic';

/** Old parameters with what they are now; `null` for those that are gone. */
export type Pairs = ReadonlyMap<Parameter, Parameter | null>;

/**
 * Same names belong together; what is left, by place: another name for a parameter that may only be
 * given by place is no change.
 */
export function pairPythonParameters(
  before: readonly Parameter[],
  after: readonly Parameter[],
): Pairs {
  const byName = new Map(
    after.filter((each) => !isVariadic(each)).map((each) => [each.name, each]),
  );
  const namesake = (old: Parameter) =>
    isVariadic(old) ? after.find((each) => each.kind === old.kind) : byName.get(old.name);
  const pairs = new Map(before.map((old) => [old, namesake(old) ?? null]));
  const taken = new Set(pairs.values());
  const places = after.filter(isPlaced);
  for (const [place, old] of before.filter(isPlaced).entries()) {
    const now = places[place];
    if (pairs.get(old) === null && now && !taken.has(now) && sameRole(old, now)) {
      pairs.set(old, now);
      taken.add(now);
    }
  }
  return pairs;
}

/**
 * A new name in an old place is the same parameter renamed, unless the old one was optional and the
 * new one must be given.
 */
function sameRole(old: Parameter, now: Parameter): boolean {
  return !old.optional || now.optional || old.kind === 'positional-only';
}
