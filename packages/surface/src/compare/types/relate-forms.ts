import type { TypeForm, TypeOf } from '../../surface/by-form';
import type { TypeTerm } from '../../surface/surface';
import { combineRelations } from './combine-relations';
import { invertRelation } from './invert-relation';
import { isKnownType } from './is-known-type';
import { relateFunctions } from './relate-functions';
import { relateLiteral } from './relate-literal';
import { relateObjects } from './relate-objects';
import type { Relate, Relation } from './relation';

type RelateForm<F extends TypeForm> = (
  before: TypeOf<F>,
  after: TypeOf<F>,
  recur: Relate,
) => Relation;

type RelateAny = (before: TypeTerm, after: TypeTerm, recur: Relate) => Relation;

/** How two types of one form relate that are not the same. */
const ALIKE: { readonly [F in TypeForm]: RelateForm<F> } = {
  name: relateKnown,
  literal: () => 'different',
  union: () => 'unknown',
  intersection: relateIntersections,
  tuple: relateTuples,
  function: (before, after, recur) => relateFunctions(before.signature, after.signature, recur),
  object: (before, after, recur) => relateObjects(before.members, after.members, recur),
  opaque: () => 'unknown',
};

/** Relates two types by how they are built. */
export function relateForms(before: TypeTerm, after: TypeTerm, recur: Relate): Relation {
  if (before.kind !== after.kind) return relateUnlike(before, after, recur);
  // The compiler does not see that the function is the one for this form.
  return (ALIKE[before.kind] as RelateAny)(before, after, recur);
}

function relateUnlike(before: TypeTerm, after: TypeTerm, recur: Relate): Relation {
  if (before.kind === 'opaque' || after.kind === 'opaque') return 'unknown';
  if (before.kind === 'literal') return relateLiteral(before.value, after);
  if (after.kind === 'literal') return invertRelation(relateLiteral(after.value, before));
  if (before.kind === 'intersection')
    return before.of.some((each) => recur(each, after) === 'same') ? 'wider' : 'unknown';
  if (after.kind === 'intersection')
    return after.of.some((each) => recur(before, each) === 'same') ? 'narrower' : 'unknown';
  return relateKnown(before, after);
}

/** Types of which all is known, and which nothing showed to hold one another. */
function relateKnown(before: TypeTerm, after: TypeTerm): Relation {
  return isKnownType(before) && isKnownType(after) ? 'different' : 'unknown';
}

function relateTuples(before: TypeOf<'tuple'>, after: TypeOf<'tuple'>, recur: Relate): Relation {
  if (before.of.length !== after.of.length) return 'different';
  return combineRelations(before.of.map((each, index) => recur(each, after.of[index]!)));
}

function relateIntersections(
  { of: before }: TypeOf<'intersection'>,
  { of: after }: TypeOf<'intersection'>,
  recur: Relate,
): Relation {
  const gone = before.filter((each) => !after.some((other) => recur(each, other) === 'same'));
  const come = after.filter((each) => !before.some((other) => recur(other, each) === 'same'));
  if (gone.length === 0) return come.length === 0 ? 'same' : 'narrower';
  return come.length === 0 ? 'wider' : 'unknown';
}
