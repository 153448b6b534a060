import type { Declaration, TypeTerm } from '../../surface/surface';
import { combineRelations } from './combine-relations';
import type { Relate, Relation } from './relation';
import { typesOfBoth } from './types-of-both';

/**
 * Relates two types by their members: more required members, or narrower ones, make a type
 * narrower.
 */
export function relateObjects(
  before: readonly Declaration[],
  after: readonly Declaration[],
  recur: Relate,
): Relation {
  const now = new Map(after.map((member) => [member.name, member]));
  const old = new Set(before.map((member) => member.name));
  const relations: Relation[] = [];
  for (const member of before) {
    const other = now.get(member.name);
    if (!other) relations.push('wider');
    else relations.push(optionality(member, other), relateMember(member, other, recur));
  }
  // An optional member more takes values away only from who gives another type for it: it counts as
  // compatible.
  for (const member of after)
    if (!old.has(member.name) && !member.optional) relations.push('narrower');
  return combineRelations(relations);
}

function optionality(before: Declaration, after: Declaration): Relation {
  if (Boolean(before.optional) === Boolean(after.optional)) return 'same';
  return after.optional ? 'wider' : 'narrower';
}

function relateMember(before: Declaration, after: Declaration, recur: Relate): Relation {
  const [from, to] = typesOfBoth(before, after);
  const [old, now] = [typeOf({ ...before, type: from }), typeOf({ ...after, type: to })];
  if (old && now) return recur(old, now);
  return JSON.stringify({ ...before, line: 0 }) === JSON.stringify({ ...after, line: 0 })
    ? 'same'
    : 'unknown';
}

function typeOf(member: Pick<Declaration, 'signatures'> & { readonly type: TypeTerm | undefined }) {
  if (member.type) return member.type;
  const [signature] = member.signatures ?? [];
  return signature && member.signatures?.length === 1
    ? ({ kind: 'function', signature } as const)
    : undefined;
}
