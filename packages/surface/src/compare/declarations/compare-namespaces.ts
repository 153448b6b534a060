import type { Declaration } from '../../surface/surface';
import type { Found } from '../changes/found';
import { compareMembers } from '../parts/compare-members';
import type { Descent } from '../parts/comparing';

/**
 * Compares two namespaces: those of a module by which module it is, those written out by their
 * members.
 */
export function compareNamespaces(
  before: Declaration,
  after: Declaration,
  descent: Descent,
): Found[] {
  const [old, now] = [before.value ?? null, after.value ?? null];
  if (old !== now) return [{ verdict: 'none', reason: 'moved', before: old, after: now }];
  return compareMembers(before.members ?? [], after.members ?? [], { ...descent, position: 'out' });
}
