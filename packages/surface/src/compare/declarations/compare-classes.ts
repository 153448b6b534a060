import type { Declaration, PublicSymbol } from '../../surface/surface';
import type { Found } from '../changes/found';
import { renderDeclaration } from '../render/render-declaration';
import type { Bases } from '../sides/bases-of';
import { basesOf } from '../sides/bases-of';
import type { Comparison, Side } from '../sides/comparison';
import type { OwnedMember } from '../sides/inherited-members';
import { inheritedMembers } from '../sides/inherited-members';
import { compareTypeParameters } from '../types/compare-type-parameters';
import { positionOf } from '../types/position-of';
import { compareBases } from './compare-bases';
import { compareConstructors } from './compare-constructors';
import { compareEnums } from './compare-enums';
import { optionality, under } from './compare-members';
import { compareShapes } from './compare-shapes';
import type { Descent } from './comparing';
import { fieldRulesOf, isField } from './constructor-of';

const CONSTRUCTORS = new Set(['__init__', '__new__', 'constructor']);

/** Compares two classes: what they are made with, what their instances and they themselves have, what they descend from. */
export function compareClasses(before: Declaration, after: Declaration, outer: Descent): Found[] {
  const { found, renamed } = compareTypeParameters(before, after, {
    comparison: outer.comparison,
    inferred: false,
  });
  // A nested class is compared as a symbol of its own.
  const side = (each: Side, declaration: Declaration): Side => ({
    ...each,
    symbol: each.symbol.declaration === declaration ? each.symbol : { ...each.symbol, declaration },
  });
  const comparison: Comparison = {
    ...outer.comparison,
    renamed,
    before: side(outer.comparison.before, before),
    after: side(outer.comparison.after, after),
  };
  // What a class gives, users receive; its own shape may go the other way as well.
  const descent: Descent = { comparison, position: 'out', recur: outer.recur };
  const form = formOf(comparison.after.symbol, comparison.after);
  if (form === 'typed-dict' || form === 'protocol')
    return [
      ...found,
      ...compareShapes(before, after, { ...descent, position: positionOf(comparison) }),
    ];
  if (form === 'enum')
    return [...found, ...compareBases(comparison), ...compareEnumClasses(descent)];
  return [
    ...found,
    ...compareBases(comparison),
    ...compareConstructors(descent),
    ...compareFieldRules(comparison),
    ...compareOwnMembers(descent),
  ];
}

function formOf(symbol: PublicSymbol, side: Side): Declaration['form'] {
  return (
    symbol.declaration.form ??
    basesOf(symbol, side.index)
      .known.map((base) => base.declaration.form)
      .find((form) => form === 'enum' || form === 'typed-dict')
  );
}

/** A Python enum has values and, as a class, methods. In a subclass of the package's own enum, plain attributes are the values. */
function compareEnumClasses(descent: Descent): Found[] {
  const { comparison } = descent;
  const isValue = (member: Declaration) =>
    member.kind === 'enum-member' ||
    (member.kind === 'attribute' && member.value !== undefined && !member.type);
  const values = ({ members }: Declaration) => ({ members: (members ?? []).filter(isValue) });
  const others = (side: Side): Side => ({
    ...side,
    symbol: {
      ...side.symbol,
      declaration: {
        ...side.symbol.declaration,
        members: (side.symbol.declaration.members ?? []).filter((member) => !isValue(member)),
      },
    },
  });
  return [
    ...compareEnums(
      values(comparison.before.symbol.declaration),
      values(comparison.after.symbol.declaration),
    ),
    ...compareOwnMembers({
      ...descent,
      comparison: {
        ...comparison,
        before: others(comparison.before),
        after: others(comparison.after),
      },
    }),
  ];
}

function compareFieldRules(comparison: Comparison): Found[] {
  const [old, now] = [comparison.before, comparison.after].map((side) =>
    fieldRulesOf(side.symbol, side.index),
  );
  if (!old || !now) return tupleShape(comparison);
  const frozen: Found[] =
    !old.frozen && now.frozen
      ? [{ verdict: 'breaking', reason: 'made-read-only', before: 'mutable', after: 'frozen' }]
      : [];
  const thawed: Found[] =
    old.frozen && !now.frozen
      ? [{ verdict: 'additive', reason: 'made-writable', before: 'frozen', after: 'mutable' }]
      : [];
  const unordered: Found[] =
    old.ordered && !now.ordered
      ? [{ verdict: 'breaking', reason: 'ordering-removed', before: 'order=True', after: null }]
      : [];
  return [...frozen, ...thawed, ...unordered];
}

function tupleShape({ before, after }: Comparison): Found[] {
  const fields = ({ symbol }: Side) =>
    symbol.declaration.form === 'named-tuple'
      ? (symbol.declaration.members ?? [])
          .filter((member) => member.kind === 'attribute' && (isField(member) || !member.value))
          .map((member) => member.name)
      : null;
  const [old, now] = [fields(before), fields(after)];
  if (!old || !now || old.join() === now.join()) return [];
  return [
    {
      verdict: 'breaking',
      reason: 'tuple-shape-changed',
      before: old.join(', '),
      after: now.join(', '),
    },
  ];
}

/**
 * Compares the members that a class itself, or a private base of it, declares. What public bases bring is compared there; a member
 * that moved into a base, or down from one, is still there.
 */
function compareOwnMembers(descent: Descent): Found[] {
  const { comparison } = descent;
  const [old, now] = [membersOf(comparison.before), membersOf(comparison.after)];
  const names = new Set(
    [...old.all, ...now.all].filter(([, each]) => each.own).map(([name]) => name),
  );
  return [...names].flatMap((name) => {
    const [from, to] = [old.all.get(name), now.all.get(name)];
    if (CONSTRUCTORS.has(name) || isPrivate(name)) return [];
    if (from && to)
      return [
        ...missing(from.member, to.member, comparison),
        ...descent.recur(from.member, to.member, descent),
      ].map((each) => under(name, { line: to.member.line, ...each }));
    if (from) return isInit(from.member) ? [] : [removed(from.member, now.bases)];
    return to && !isInit(to.member) ? [added(to.member)] : [];
  });
}

/** In Python `optional` says that a field has a default, which its constructor tells. */
function missing(before: Declaration, after: Declaration, { language }: Comparison): Found[] {
  return language === 'typescript' ? optionality(before, after, 'out') : [];
}

function isPrivate(name: string): boolean {
  return name.startsWith('_') && !name.startsWith('__');
}

function isInit(member: Declaration): boolean {
  return member.decorators?.includes('InitVar') ?? false;
}

function membersOf(side: Side): {
  all: ReadonlyMap<string, OwnedMember & { readonly own: boolean }>;
  bases: Bases;
} {
  const { symbol, index } = side;
  const all = [...inheritedMembers(symbol, index)].map(
    ([name, each]) =>
      [
        name,
        { ...each, own: each.owner === symbol || !index.isPublic(each.owner.origin) },
      ] as const,
  );
  return { all: new Map(all), bases: basesOf(symbol, index) };
}

/** Bases outside the package that are known to have no more members than these, or none that a class would take back. */
const CLOSED =
  /(?:^|\.)(?:object|Generic|Protocol|ABC|Enum|IntEnum|StrEnum|Flag|IntFlag|NamedTuple|TypedDict|BaseModel|\w*Error|\w*Exception|\w*Warning|Exception|threading\.local)$/;

function removed(member: Declaration, { outside }: Bases): Found {
  const told = { member: member.name, before: renderDeclaration(member), after: null };
  const open = outside.find(
    (base) =>
      !CLOSED.test(base) ||
      (/(?:Error|Exception|Warning)$/.test(base) &&
        /^(?:args|with_traceback|add_note|errno|strerror|filename|name|path)$/.test(member.name)),
  );
  return open === undefined
    ? { verdict: 'breaking', reason: 'member-removed', ...told }
    : { verdict: 'undecided', reason: 'member-may-be-inherited', ...told, subject: open };
}

function added(member: Declaration): Found {
  const told = {
    member: member.name,
    before: null,
    after: renderDeclaration(member),
    line: member.line,
  };
  return member.abstract
    ? { verdict: 'breaking', reason: 'abstract-member-added', ...told }
    : { verdict: 'additive', reason: 'member-added', ...told };
}
