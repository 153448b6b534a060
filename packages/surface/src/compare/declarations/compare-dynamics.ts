import type { Declaration } from '../../surface/surface';
import type { Found } from '../changes/found';

/** Compares two names that stand for what these sources do not have, by where they get it from. */
export function compareDynamics(before: Declaration, after: Declaration): Found[] {
  const [old, now] = [before.value ?? null, after.value ?? null];
  if (old === now) return [];
  return [{ verdict: 'undecided', reason: 'definition-unknown', before: old, after: now }];
}
