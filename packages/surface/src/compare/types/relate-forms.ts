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
  const mirrored: Relate = (one, other) => invertRelation(recur(other, one));
  for (const [kind, relate] of TO_OTHERS) {
    if (before.kind === kind) return relate(before, after, recur);
    if (after.kind === kind) return invertRelation(relate(after, before, mirrored));
  }
  return relateKnown(before, after);
}

const ARRAYS: ReadonlySet<string> = new Set(['Array', 'ReadonlyArray']);

/** How a type of one form relates to one of another form, if that has not been asked before. */
const TO_OTHERS: readonly (readonly [TypeForm, RelateAny])[] = [
  toOthers('literal', ({ value }, other) => relateLiteral(value, other)),
  toOthers('intersection', ({ of }, other, recur) =>
    of.some((each) => recur(each, other) === 'same') ? 'wider' : 'unknown',
  ),
  toOthers('tuple', relateTuple),
];

function toOthers<F extends TypeForm>(
  kind: F,
  relate: (term: TypeOf<F>, other: TypeTerm, recur: Relate) => Relation,
): readonly [TypeForm, RelateAny] {
  // The compiler does not see that a term of this form is what the function takes.
  return [kind, relate as RelateAny];
}

/** Relates a tuple to another type: it is an array of what its members are. */
function relateTuple({ of }: TypeOf<'tuple'>, after: TypeTerm, recur: Relate): Relation {
  const [item] = after.kind === 'name' && ARRAYS.has(after.name) ? (after.args ?? []) : [];
  if (!item) return isKnownType(after) ? 'different' : 'unknown';
  return of
    .map((each) => recur(each, item))
    .every((each) => each === 'same' || each === 'wider' || each === 'loosened')
    ? 'wider'
    : 'unknown';
}

/**
 * Types of which all is known, and which nothing showed to hold one another. One generic's uses are
 * told apart by what they are given, and that has been looked at.
 */
function relateKnown(before: TypeTerm, after: TypeTerm): Relation {
  if (before.kind === 'name' && after.kind === 'name' && before.name === after.name)
    return 'unknown';
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
