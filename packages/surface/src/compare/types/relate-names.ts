import type { TypeOf } from '../../surface/by-form';
import type { Comparison } from '../sides/comparison';
import { meaningOf } from '../sides/meaning-of';
import { combineRelations } from './combine-relations';
import { isKnownClass, isKnownSubclass } from './known-classes';
import { plainName } from './plain-name';
import { relateArguments } from './relate-arguments';
import { relateClasses } from './relate-classes';
import type { Relate, Relation } from './relation';

interface Relating {
  readonly comparison: Comparison;
  readonly recur: Relate;
}

interface Named {
  readonly before: TypeOf<'name'>;
  readonly after: TypeOf<'name'>;
  readonly recur: Relate;
}

/**
 * Relates two named types by what the names mean, by the bases of classes, and by what is known of
 * the languages' own classes.
 */
export function relateNames(
  before: TypeOf<'name'>,
  after: TypeOf<'name'>,
  { comparison, recur }: Relating,
): Relation {
  const old =
    comparison.renamed.get(before.name) ?? meaningOf(before.name, comparison.before.symbol);
  const now = meaningOf(after.name, comparison.after.symbol);
  if (old === now || sameByPublicName(old, now, comparison))
    return relateArguments(before, after, { language: comparison.language, recur });
  const [left, right] = [plainName(old), plainName(now)];
  if (isKnownSubclass(left, right)) return withArguments('wider', { before, after, recur });
  if (isKnownSubclass(right, left)) return withArguments('narrower', { before, after, recur });
  if (isKnownClass(left) && isKnownClass(right)) return equal(left, right) ? 'same' : 'different';
  return relateClasses(before, after, comparison);
}

/** One class descends from the other: what both are given counts as well. */
function withArguments(head: Relation, { before, after, recur }: Named): Relation {
  if (before.args?.length !== after.args?.length) return head;
  return combineRelations([
    head,
    ...(before.args ?? []).map((each, index) => recur(each, after.args![index]!)),
  ]);
}

function equal(left: string, right: string): boolean {
  return left === right || (isNothing(left) && isNothing(right));
}

function isNothing(name: string): boolean {
  return name === 'void' || name === 'undefined';
}

/**
 * A definition that moved keeps its identity through the public name that both surfaces have for
 * it.
 */
function sameByPublicName(old: string, now: string, { before, after }: Comparison): boolean {
  const names = new Set(before.index.definitions(old).map((symbol) => symbol.name));
  return (
    after.index.isPublic(now) &&
    after.index.definitions(now).some((symbol) => names.has(symbol.name))
  );
}
