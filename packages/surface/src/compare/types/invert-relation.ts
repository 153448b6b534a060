import type { Relation } from './relation';

const INVERSE: Readonly<Record<Relation, Relation>> = {
  same: 'same',
  wider: 'narrower',
  narrower: 'wider',
  different: 'different',
  loosened: 'loosened',
  unknown: 'unknown',
};

/** The relation seen from the other side. */
export function invertRelation(relation: Relation): Relation {
  return INVERSE[relation];
}
