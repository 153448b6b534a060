import type { Declaration } from '../../surface/surface';
import type { Found } from '../changes/found';
import { renderDeclaration } from '../render/render-declaration';
import { compareDeprecation } from './compare-deprecation';

/** Compares the members of two enums by name: what is gone or has another value breaks, what is new is a gain. */
export function compareEnums(
  before: Pick<Declaration, 'members'>,
  after: Pick<Declaration, 'members'>,
): Found[] {
  const now = new Map((after.members ?? []).map((member) => [member.name, member]));
  const old = new Set((before.members ?? []).map((member) => member.name));
  const found = (before.members ?? []).flatMap((member): Found[] => {
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
    const changed = member.value !== other.value;
    const value: Found[] = changed
      ? [
          {
            verdict: 'breaking',
            reason: 'enum-value-changed',
            before: member.value ?? null,
            after: other.value ?? null,
            line: other.line,
          },
        ]
      : [];
    return [...value, ...compareDeprecation(member, other)].map((each) => ({
      ...each,
      member: member.name,
    }));
  });
  const added = (after.members ?? [])
    .filter((member) => !old.has(member.name))
    .map((member): Found => ({
      verdict: 'additive',
      reason: 'member-added',
      member: member.name,
      before: null,
      after: renderDeclaration(member),
      line: member.line,
    }));
  return [...found, ...added];
}
