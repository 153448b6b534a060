import type { Declaration } from '../../surface/surface';
import type { Found } from '../changes/found';
import { compareMembers } from '../parts/compare-members';
import type { Descent } from '../parts/comparing';
import { compareTypeParameters } from '../types/compare-type-parameters';
import { compareTypes } from '../types/compare-types';

/** Compares two type aliases: their parameters, and what they stand for. */
export function compareAliases(before: Declaration, after: Declaration, outer: Descent): Found[] {
  const { found, renamed } = compareTypeParameters(before, after, { ...outer, inferred: false });
  const descent: Descent = { ...outer, comparison: { ...outer.comparison, renamed } };
  return [...found, ...compareMeanings(before, after, descent)];
}

function compareMeanings(
  { type: old }: Declaration,
  { type: now }: Declaration,
  descent: Descent,
): Found[] {
  // Members tell more than "the type changed".
  return old?.kind === 'object' && now?.kind === 'object'
    ? compareMembers(old.members, now.members, descent)
    : compareTypes(old, now, descent);
}
