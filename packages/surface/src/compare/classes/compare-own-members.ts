import type { Declaration, PublicSymbol } from '../../surface/surface';
import type { Found, Ruling } from '../changes/found';
import { compareOptionality } from '../parts/compare-optionality';
import type { Descent } from '../parts/comparing';
import { putUnder } from '../parts/put-under';
import { tellMember } from '../parts/tell-member';
import { basesOf } from '../sides/bases-of';
import type { Side } from '../sides/comparison';
import type { OwnedMember } from '../sides/inherited-members';
import { inheritedMembers } from '../sides/inherited-members';
import { standardHas } from '../sides/standard-class';

/**
 * Compares the members that a class itself, or a private base of it, declares. What public bases
 * bring is compared there; a member that moved into a base, or down from one, is still there.
 */
export function compareOwnMembers(descent: Descent): Found[] {
  const { before, after } = descent.comparison;
  const old = inheritedMembers(before.symbol, before.index);
  const now = inheritedMembers(after.symbol, after.index);
  const names = new Set([...ownNames(old, before), ...ownNames(now, after)]);
  return [...names].flatMap((name) => {
    const [was, is] = [old.get(name), now.get(name)];
    if (isHidden(name, was, { to: is, symbol: after.symbol })) return [];
    const [from, to] = [was?.member, is?.member];
    if (from && to) return compareBoth(from, to, descent);
    if (from) return isInit(from) ? [] : [removed(from, after)];
    return to && !isInit(to) ? [tellMember(added(to), null, to)] : [];
  });
}

function ownNames(
  members: ReadonlyMap<string, OwnedMember>,
  { symbol, index }: Side,
): readonly string[] {
  return [...members]
    .filter(([, { owner }]) => owner === symbol || !index.isPublic(owner.origin))
    .map(([name]) => name);
}

/** Constructors are compared as what makes instances. */
const MAKERS: ReadonlySet<string> = new Set(['__init__', '__new__', 'constructor']);

/**
 * Single underscores are private, but whoever subclasses must write what the class itself makes
 * abstract.
 */
function isHidden(
  name: string,
  from: OwnedMember | undefined,
  { to, symbol }: { readonly to: OwnedMember | undefined; readonly symbol: PublicSymbol },
): boolean {
  const isPrivate = name.startsWith('_') && !name.startsWith('__');
  const isDemanded = !from && to?.owner === symbol && Boolean(to.member.abstract);
  return MAKERS.has(name) || (isPrivate && !isDemanded);
}

/** A dataclass hands it to `__post_init__`; instances do not have it. */
function isInit({ decorators = [] }: Declaration): boolean {
  return decorators.includes('InitVar');
}

function compareBoth(from: Declaration, to: Declaration, descent: Descent): Found[] {
  // In Python `optional` says that a field has a default, which its constructor tells.
  const told = descent.comparison.language === 'typescript';
  return [
    ...(told ? compareOptionality(from, to, 'out') : []),
    ...descent.recur(from, to, descent),
  ].map((each) => putUnder(to, each));
}

/**
 * Bases outside the package that are known to have no more members than these, or none that a class
 * would take back.
 */
const CLOSED =
  /(?:^|\.)(?:object|Generic|Protocol|ABC|Enum|IntEnum|StrEnum|Flag|IntFlag|NamedTuple|TypedDict|BaseModel|\w*Error|\w*Exception|\w*Warning|Exception|threading\.local)$/;
const EXCEPTION = /(?:Error|Exception|Warning)$/;
const EXCEPTION_MEMBER = /^(?:args|with_traceback|add_note|errno|strerror|filename|name|path)$/;

function mayHave(base: string, member: string): boolean {
  return !CLOSED.test(base) || (EXCEPTION.test(base) && EXCEPTION_MEMBER.test(member));
}

function removed(member: Declaration, { symbol, index }: Side): Found {
  const isPython = index.surface.language === 'python';
  const base = basesOf(symbol, index).outside.find(
    (each) => (isPython ? standardHas(each, member.name) : null) ?? mayHave(each, member.name),
  );
  if (base === undefined)
    return tellMember({ verdict: 'breaking', reason: 'member-removed' }, member, null);
  const ruling: Ruling = { verdict: 'undecided', reason: 'member-may-be-inherited' };
  return { ...tellMember(ruling, member, null), subject: base };
}

function added({ abstract }: Declaration): Ruling {
  return abstract
    ? { verdict: 'breaking', reason: 'abstract-member-added' }
    : { verdict: 'additive', reason: 'member-added' };
}
