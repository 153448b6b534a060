import type { Declaration } from '../../surface/surface';
import type { Found } from '../changes/found';
import { renderDeclaration } from '../render/render-declaration';
import type { Position } from '../sides/comparison';
import type { Descent } from './comparing';

/**
 * Compares the members of a type known by its members: an interface, an object type, a TypedDict, a Protocol. What breaks depends
 * on who provides its values (`position`).
 */
export function compareMembers(
  before: readonly Declaration[],
  after: readonly Declaration[],
  descent: Descent,
): Found[] {
  const now = new Map(after.map((member) => [member.name, member]));
  const old = new Set(before.map((member) => member.name));
  const found = before.flatMap((member): Found[] => {
    const other = now.get(member.name);
    if (!other)
      return [
        {
          verdict: 'breaking',
          reason: 'member-removed',
          member: member.name,
          before: renderDeclaration(member),
          after: null,
        },
      ];
    return [
      ...optionality(member, other, descent.position),
      ...descent.recur(member, other, descent),
    ].map((each) => under(member.name, { line: other.line, ...each }));
  });
  return [
    ...found,
    ...after
      .filter((member) => !old.has(member.name))
      .map((member) => added(member, descent.position)),
  ];
}

/** Puts a finding about a member's own parts beneath the member. */
export function under(name: string, found: Found): Found {
  return { ...found, member: found.member === undefined ? name : `${name}.${found.member}` };
}

function added(member: Declaration, position: Position): Found {
  const told = {
    member: member.name,
    before: null,
    after: renderDeclaration(member),
    line: member.line,
  };
  const demanded = !member.optional && position !== 'out' && member.kind !== 'index';
  return demanded
    ? { verdict: 'breaking', reason: 'required-member-added', ...told }
    : { verdict: 'additive', reason: 'member-added', ...told };
}

/** What it means that a member may be missing now, or no longer may. */
export function optionality(before: Declaration, after: Declaration, position: Position): Found[] {
  if (Boolean(before.optional) === Boolean(after.optional)) return [];
  const told = { before: renderDeclaration(before), after: renderDeclaration(after) };
  if (after.optional)
    return [
      {
        verdict: position === 'in' ? 'additive' : 'breaking',
        reason: 'member-made-optional',
        ...told,
      },
    ];
  return [
    {
      verdict: position === 'out' ? 'additive' : 'breaking',
      reason: 'member-made-required',
      ...told,
    },
  ];
}
