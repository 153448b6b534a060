import type { Language, TypeTerm } from '../../surface/surface';
import type { Found, Ruling } from '../changes/found';
import { renderType } from '../render/render-type';
import type { Comparison, Position } from '../sides/comparison';
import { relateTypes } from './relate-types';
import type { Relation } from './relation';

export interface TypePlace {
  readonly comparison: Comparison;
  readonly position: Position;
  readonly subject?: string;
}

/**
 * A type that is written no more tells less in TypeScript, where the compiler then infers another.
 */
const UNWRITTEN: Readonly<Record<Language, Ruling>> = {
  python: { verdict: 'none', reason: 'annotation-removed' },
  typescript: { verdict: 'undecided', reason: 'annotation-removed' },
};

const WIDENED: Ruling = { verdict: 'breaking', reason: 'returned-values-widened' };
const NARROWED: Ruling = { verdict: 'breaking', reason: 'accepted-values-narrowed' };

/** What a relation means to those who provide the values, and to those who take them. */
const RULINGS: Readonly<Record<Relation, Readonly<Record<Position, Ruling | null>>>> = {
  same: everywhere(null),
  loosened: everywhere({ verdict: 'additive', reason: 'type-loosened' }),
  unknown: everywhere({ verdict: 'undecided', reason: 'type-undecided' }),
  different: everywhere({ verdict: 'breaking', reason: 'type-changed' }),
  wider: {
    ...everywhere(WIDENED),
    in: { verdict: 'additive', reason: 'accepted-values-widened' },
    // Nothing in the package shows whether users write such values or read them: the first gain,
    // the second break.
    unknown: { verdict: 'undecided', reason: 'accepted-values-widened' },
  },
  narrower: {
    ...everywhere(NARROWED),
    out: { verdict: 'additive', reason: 'returned-values-narrowed' },
  },
};

function everywhere(ruling: Ruling | null): Readonly<Record<Position, Ruling | null>> {
  return { in: ruling, out: ruling, both: ruling, unknown: ruling };
}

/** What a type's change means at its place, if it is one. */
export function compareTypes(
  before: TypeTerm | undefined,
  after: TypeTerm | undefined,
  place: TypePlace,
): Found[] {
  const ruling = rule(before, after, place);
  if (!ruling) return [];
  return [
    {
      ...ruling,
      ...(place.subject !== undefined && { subject: place.subject }),
      before: before ? renderType(before) : null,
      after: after ? renderType(after) : null,
    },
  ];
}

function rule(
  before: TypeTerm | undefined,
  after: TypeTerm | undefined,
  { comparison, position }: TypePlace,
): Ruling | null {
  if (!before) return after ? { verdict: 'none', reason: 'annotation-added' } : null;
  if (!after) return UNWRITTEN[comparison.language];
  return RULINGS[relateTypes(before, after, { comparison })][position];
}
