import type { TypeTerm } from '../../surface/surface';
import type { Found } from '../changes/found';
import { renderType } from '../render/render-type';
import type { Comparison, Position } from '../sides/comparison';
import { relateTypes } from './relate-types';
import type { Relation } from './relation';

export interface TypePlace {
  readonly comparison: Comparison;
  readonly position: Position;
  readonly subject?: string;
}

/** What a type's change means at its place, if it is one. */
export function compareTypes(
  before: TypeTerm | undefined,
  after: TypeTerm | undefined,
  place: TypePlace,
): Found[] {
  const { comparison } = place;
  if (!before && !after) return [];
  const told = {
    ...(place.subject !== undefined && { subject: place.subject }),
    before: before ? renderType(before) : null,
    after: after ? renderType(after) : null,
  };
  if (!before) return [{ verdict: 'none', reason: 'annotation-added', ...told }];
  if (!after)
    return [
      {
        ...(comparison.language === 'python'
          ? { verdict: 'none', reason: 'annotation-removed' }
          : { verdict: 'undecided', reason: 'annotation-removed' }),
        ...told,
      },
    ];
  const verdict = verdictOf(relateTypes(before, after, { comparison }), place.position);
  return verdict ? [{ ...verdict, ...told }] : [];
}

function verdictOf(
  relation: Relation,
  position: Position,
): Pick<Found, 'verdict' | 'reason'> | null {
  switch (relation) {
    case 'same':
      return null;
    case 'loosened':
      return { verdict: 'additive', reason: 'type-loosened' };
    case 'unknown':
      return { verdict: 'undecided', reason: 'type-undecided' };
    case 'different':
      return { verdict: 'breaking', reason: 'type-changed' };
    case 'wider':
      if (position === 'in') return { verdict: 'additive', reason: 'accepted-values-widened' };
      // Nothing in the package shows whether users write such values or read them: the first gain, the second break.
      return position === 'unknown'
        ? { verdict: 'undecided', reason: 'accepted-values-widened' }
        : { verdict: 'breaking', reason: 'returned-values-widened' };
    case 'narrower':
      return position === 'out'
        ? { verdict: 'additive', reason: 'returned-values-narrowed' }
        : { verdict: 'breaking', reason: 'accepted-values-narrowed' };
  }
}
