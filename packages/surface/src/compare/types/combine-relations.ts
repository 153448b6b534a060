import type { Relation } from './relation';

/** Several parts at once: the whole is as wide as all of them agree on. */
export function combineRelations(relations: readonly Relation[]): Relation {
  const seen = new Set(relations);
  const loosened = seen.delete('loosened');
  seen.delete('same');
  if (seen.size === 0) return loosened ? 'loosened' : 'same';
  if (seen.has('different')) return 'different';
  if (seen.has('unknown')) return 'unknown';
  return seen.size === 1 ? [...seen][0]! : 'different';
}
