import type { Relation } from './relation';

/** Several parts at once: the whole is as wide as all of them agree on. */
export function combineRelations(relations: readonly Relation[]): Relation {
  const seen = new Set(
    relations.filter((relation) => relation !== 'same' && relation !== 'loosened'),
  );
  if (seen.size === 0) return relations.includes('loosened') ? 'loosened' : 'same';
  if (seen.has('different')) return 'different';
  if (seen.has('unknown')) return 'unknown';
  return seen.size === 1 ? [...seen][0]! : 'different';
}
