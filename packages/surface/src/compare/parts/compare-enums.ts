import type { Declaration } from '../../surface/surface';
import type { Found, Ruling } from '../changes/found';
import { compareByName } from './compare-by-name';
import { compareDeprecation } from './compare-deprecation';
import { tellMember } from './tell-member';

const REMOVED: Ruling = { verdict: 'breaking', reason: 'member-removed' };
const ADDED: Ruling = { verdict: 'additive', reason: 'member-added' };

/** What has values by name. */
type Enumeration = Pick<Declaration, 'members'>;

/**
 * Compares the members of two enums by name: what is gone or has another value breaks, what is new
 * is a gain.
 */
export function compareEnums(before: Enumeration, after: Enumeration): Found[] {
  return compareByName(before.members ?? [], after.members ?? [], {
    kept: (old, now) =>
      [...compareValue(old, now), ...compareDeprecation(old, now)].map((each) => ({
        ...each,
        member: old.name,
      })),
    removed: (member) => tellMember(REMOVED, member, null),
    added: (member) => tellMember(ADDED, null, member),
  });
}

function compareValue(before: Declaration, after: Declaration): Found[] {
  if (before.value === after.value) return [];
  return [
    {
      verdict: 'breaking',
      reason: 'enum-value-changed',
      before: before.value ?? null,
      after: after.value ?? null,
      line: after.line,
    },
  ];
}
