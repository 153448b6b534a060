import type { Declaration } from '../../surface/surface';
import { without } from '../../text/without';

type Change = (member: Declaration) => Declaration;

/** TypeScript's type functions that change each member of a type. */
const CHANGES: ReadonlyMap<string, Change> = new Map<string, Change>([
  ['Partial', (member) => ({ ...member, optional: true })],
  ['Required', (member) => without(member, 'optional')],
  ['Readonly', (member) => ({ ...member, readonly: true })],
]);

/** Those that take some members of a type: whether they take one of the names that they are given. */
const TAKES: ReadonlyMap<string, boolean> = new Map([
  ['Pick', true],
  ['Omit', false],
]);

/**
 * The members that one of TypeScript's type functions makes of a type's members, given the names
 * that it is given; `null` for another type, or where members without a name decide.
 */
export function applyUtility(
  name: string,
  members: readonly Declaration[],
  keys: readonly string[] | null,
): readonly Declaration[] | null {
  const change = CHANGES.get(name);
  if (change) return members.map(change);
  const takes = TAKES.get(name);
  if (takes === undefined || !keys || members.some(({ kind }) => kind === 'index')) return null;
  return members.filter((member) => keys.includes(member.name) === takes);
}
