import type { Parameter, Signature, TypeTerm } from '../../surface/surface';
import type { Comparison, Side } from '../sides/comparison';
import { sameDeclaration } from '../sides/same-declaration';
import { combineRelations } from './combine-relations';
import { expandName } from './expand-name';
import { isKnownClass, isKnownSubclass } from './known-classes';
import { relateNames } from './relate-names';
import { relateObjects } from './relate-objects';
import type { Relate, Relation } from './relation';

/** Types nested or expanded deeper are not followed. */
const MAX_DEPTH = 24;
/** Names opened within one another: beyond this the comparison would cost more than it tells. */
const MAX_OPENED = 6;
const TOPS = new Set(['unknown', 'any', 'Any', 'object', 'Object']);
const TOP_OBJECTS = new Set(['object', 'Object']);

/** Compares two types as far as the sources of the package tell. Never guesses: what they do not tell is `unknown`. */
export function relateTypes(
  before: TypeTerm,
  after: TypeTerm,
  { comparison, depth = 0 }: { readonly comparison: Comparison; readonly depth?: number },
): Relation {
  if (isSame(before, after, comparison)) return 'same';
  if (depth > MAX_DEPTH || comparison.budget.left-- <= 0) return 'unknown';
  const top = relateTops(before, after);
  if (top) return top;
  const recur = (left: TypeTerm, right: TypeTerm) =>
    relateTypes(left, right, { comparison, depth: depth + 1 });
  const [unionBefore, unionAfter] = [
    unionOf(before, comparison.before),
    unionOf(after, comparison.after),
  ];
  if (before.kind === 'name' && after.kind === 'name' && !(unionBefore && unionAfter)) {
    const named = relateNames(before, after, { comparison, recur });
    if (named !== 'unknown') return named;
  }
  if (unionBefore || unionAfter)
    return relateUnions(unionBefore ?? [before], unionAfter ?? [after], recur);
  const pair = JSON.stringify([before, after]);
  if (comparison.assumed.has(pair)) return 'same';
  const [openBefore, openAfter] = [
    expandName(before, comparison.before),
    expandName(after, comparison.after),
  ];
  if ((openBefore || openAfter) && comparison.assumed.size < MAX_OPENED) {
    return relateTypes(openBefore ?? before, openAfter ?? after, {
      comparison: { ...comparison, assumed: new Set([...comparison.assumed, pair]) },
      depth: depth + 1,
    });
  }
  return relateForms(before, after, recur);
}

function relateForms(before: TypeTerm, after: TypeTerm, recur: Relate): Relation {
  if (before.kind === 'opaque' || after.kind === 'opaque') return 'unknown';
  if (before.kind === 'literal' && after.kind === 'literal') return 'different';
  if (before.kind === 'literal')
    return after.kind === 'name' && isValueOf(before.value, after.name)
      ? 'wider'
      : isKnown(after)
        ? 'different'
        : 'unknown';
  if (after.kind === 'literal')
    return before.kind === 'name' && isValueOf(after.value, before.name)
      ? 'narrower'
      : isKnown(before)
        ? 'different'
        : 'unknown';
  if (before.kind === 'function' && after.kind === 'function')
    return relateFunctions(before.signature, after.signature, recur);
  if (before.kind === 'object' && after.kind === 'object')
    return relateObjects(before.members, after.members, recur);
  if (before.kind === 'tuple' && after.kind === 'tuple') {
    return before.of.length === after.of.length
      ? combineRelations(before.of.map((each, index) => recur(each, after.of[index]!)))
      : 'different';
  }
  if (before.kind === 'intersection' && after.kind === 'intersection')
    return relateIntersections(before.of, after.of, recur);
  if (before.kind === 'intersection')
    return before.of.some((each) => recur(each, after) === 'same') ? 'wider' : 'unknown';
  if (after.kind === 'intersection')
    return after.of.some((each) => recur(before, each) === 'same') ? 'narrower' : 'unknown';
  return isKnown(before) && isKnown(after) ? 'different' : 'unknown';
}

function inverse(relation: Relation): Relation {
  return relation === 'wider' ? 'narrower' : relation === 'narrower' ? 'wider' : relation;
}

function isSame(before: TypeTerm, after: TypeTerm, { renamed }: Comparison): boolean {
  if (renamed.size === 0) return sameDeclaration(before, after);
  const text = JSON.stringify(after);
  const spelled = JSON.stringify(before, (key, value: unknown) =>
    key === 'name' && typeof value === 'string' ? (renamed.get(value) ?? value) : value,
  );
  return spelled === text;
}

/** The types that every value, no value, or any value unchecked belongs to. */
function relateTops(before: TypeTerm, after: TypeTerm): Relation | null {
  const name = (term: TypeTerm) => (term.kind === 'name' ? term.name : '');
  const [old, now] = [name(before), name(after)];
  if (now === 'any' || now === 'Any') return 'loosened';
  if (TOP_OBJECTS.has(old) && TOP_OBJECTS.has(now)) return 'same';
  if (now === 'unknown' || TOP_OBJECTS.has(now)) return 'wider';
  if (TOPS.has(old)) return 'narrower';
  if (old === 'never' || old === 'Never' || old === 'NoReturn') return 'wider';
  if (now === 'never' || now === 'Never' || now === 'NoReturn') return 'narrower';
  return null;
}

/** The members of a union, or of the union that a name stands for, inner aliases opened; `null` for any other type. */
function unionOf(term: TypeTerm, side: Side): readonly TypeTerm[] | null {
  const opened = term.kind === 'union' ? term : expandName(term, side);
  if (opened?.kind !== 'union') return null;
  return opened.of.flatMap((each) => {
    const inner = expandName(each, side);
    return inner?.kind === 'union' ? inner.of : [each];
  });
}

function relateUnions(
  before: readonly TypeTerm[],
  after: readonly TypeTerm[],
  recur: Relate,
): Relation {
  const [old, now] = [before, after].map(
    (terms) => new Set(terms.map((term) => JSON.stringify(term))),
  );
  const kept = before.map((each) =>
    now!.has(JSON.stringify(each))
      ? 'fits'
      : bestOf(
          after.map((other) => recur(each, other)),
          ['same', 'loosened', 'wider'],
        ),
  );
  const known = after.map((each) =>
    old!.has(JSON.stringify(each))
      ? 'fits'
      : bestOf(
          before.map((other) => recur(other, each)),
          ['same', 'narrower'],
        ),
  );
  const [widens, narrows] = [
    kept.every((each) => each === 'fits'),
    known.every((each) => each === 'fits'),
  ];
  if (widens || narrows) return widens && narrows ? 'same' : widens ? 'wider' : 'narrower';
  return kept.includes('unknown') || known.includes('unknown') ? 'unknown' : 'different';
}

function bestOf(
  relations: readonly Relation[],
  fitting: readonly Relation[],
): 'fits' | 'misses' | 'unknown' {
  if (relations.some((relation) => fitting.includes(relation))) return 'fits';
  return relations.includes('unknown') ? 'unknown' : 'misses';
}

function relateIntersections(
  before: readonly TypeTerm[],
  after: readonly TypeTerm[],
  recur: Relate,
): Relation {
  const gone = before.filter((each) => !after.some((other) => recur(each, other) === 'same'));
  const come = after.filter((each) => !before.some((other) => recur(other, each) === 'same'));
  if (gone.length === 0) return come.length === 0 ? 'same' : 'narrower';
  return come.length === 0 ? 'wider' : 'unknown';
}

/** A function is wider when it may be any of more functions: parameters count the other way round. */
function relateFunctions(before: Signature, after: Signature, recur: Relate): Relation {
  const relations: Relation[] = [];
  const required = (signature: Signature) =>
    signature.parameters.filter((each) => !each.optional).length;
  if (required(before) !== required(after))
    relations.push(required(after) > required(before) ? 'wider' : 'narrower');
  const length = Math.min(before.parameters.length, after.parameters.length);
  for (let index = 0; index < length; index++)
    relations.push(
      inverse(relateParameter(before.parameters[index]!, after.parameters[index]!, recur)),
    );
  if (before.returns && after.returns) relations.push(recur(before.returns, after.returns));
  return combineRelations(relations);
}

function relateParameter(before: Parameter, after: Parameter, recur: Relate): Relation {
  return before.type && after.type ? recur(before.type, after.type) : 'same';
}

function isValueOf(literal: string, name: string): boolean {
  return primitivesOf(literal).some(
    (primitive) => primitive === name || isKnownSubclass(primitive, name),
  );
}

/** The types of which a literal is one value, in either language. */
function primitivesOf(literal: string): readonly string[] {
  if (/^b"/.test(literal)) return ['bytes'];
  if (literal.startsWith('"')) return ['string', 'str'];
  if (/^(?:true|false)$/i.test(literal)) return ['boolean', 'bool', 'int'];
  return literal.endsWith('n') ? ['bigint'] : ['number', 'int', 'float'];
}

function isKnown(term: TypeTerm): boolean {
  return (
    term.kind === 'literal' ||
    term.kind === 'tuple' ||
    term.kind === 'function' ||
    term.kind === 'object' ||
    (term.kind === 'name' && isKnownClass(term.name))
  );
}
