import type { Declaration } from '../../surface/surface';
import type { Found } from '../changes/found';

/** What it means that a member is on both sides, only on the old one, only on the new one. */
interface Meanings {
  readonly kept: (before: Declaration, after: Declaration) => readonly Found[];
  readonly removed: (member: Declaration) => Found;
  readonly added: (member: Declaration) => Found;
}

/** Compares two lists of members by name. */
export function compareByName(
  before: readonly Declaration[],
  after: readonly Declaration[],
  { kept, removed, added }: Meanings,
): Found[] {
  const now = new Map(after.map((member) => [member.name, member]));
  const old = new Set(before.map((member) => member.name));
  return [
    ...before.flatMap((member) => {
      const other = now.get(member.name);
      return other ? kept(member, other) : [removed(member)];
    }),
    ...after.filter((member) => !old.has(member.name)).map(added),
  ];
}
