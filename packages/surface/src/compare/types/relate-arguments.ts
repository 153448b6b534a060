import type { TypeOf } from '../../surface/by-form';
import type { Language } from '../../surface/surface';
import { combineRelations } from './combine-relations';
import { isKnownClass } from './known-classes';
import { plainName } from './plain-name';
import type { Relate, Relation } from './relation';

/** What a bare generic says of its parts: in Python as little as an unannotated name does. */
const BARE: Readonly<Record<Language, Relation>> = { python: 'same', typescript: 'unknown' };

/** What is left of the arguments' relation where the type may use them in either direction. */
const INVARIANT: Readonly<Record<Relation, Relation>> = {
  same: 'same',
  loosened: 'loosened',
  different: 'different',
  wider: 'unknown',
  narrower: 'unknown',
  unknown: 'unknown',
};

/**
 * TypeScript's containers whose type follows that of what they hold, in the compiler's eyes or in
 * use.
 */
const COVARIANT = /^(?:Array|Promise|Partial|Readonly|Required|Record|Set|Map|Awaited)$/;

/** Relates two uses of one generic by what it is given. */
export function relateArguments(
  before: TypeOf<'name'>,
  after: TypeOf<'name'>,
  { language, recur }: { readonly language: Language; readonly recur: Relate },
): Relation {
  const [old, now] = [before.args ?? [], after.args ?? []];
  if (old.length === 0 && now.length === 0) return 'same';
  if (old.length === 0 || now.length === 0) return BARE[language];
  if (old.length !== now.length) return 'unknown';
  const all = combineRelations(old.map((each, index) => recur(each, now[index]!)));
  return isCovariant(after.name) ? all : INVARIANT[all];
}

function isCovariant(name: string): boolean {
  return isKnownClass(plainName(name)) || COVARIANT.test(name);
}
