import { closest, distance } from 'fastest-levenshtein';
import type { Change } from '../commits/change';
import type { Policy } from './policy';

const ALIASES: ReadonlyMap<string, string> = new Map([
  ['feature', 'feat'],
  ['features', 'feat'],
  ['bug', 'fix'],
  ['bugfix', 'fix'],
  ['hotfix', 'fix'],
  ['fixes', 'fix'],
  ['fixed', 'fix'],
  ['performance', 'perf'],
  ['deprecated', 'deprecate'],
  ['deprecation', 'deprecate'],
  ['doc', 'docs'],
  ['sec', 'security'],
]);
/** A list mark, an emoji (`:bug:`), a ticket (`ABC-12`). */
const BEFORE_TYPE = /^(?:\W*:[\w+-]+:)?\W*(?:[A-Z][A-Z\d]*-\d+\W+)?/;
/** A type and what may be a scope, closed at the end or never, with any marks and blanks. */
const ALMOST = /^([A-Za-z][\w-]*)\W*(?:[([](?:[^)\]]*|.*[)\]]))?\W*$/;
/** Of what stands before the colon, in UTF-16 units; more is prose. */
const LONGEST = 200;

/**
 * A header that means a type of the policy and does not name it as it is read. Null: it does, or it
 * is prose.
 */
export function almostHeader({ type, subject }: Change, policy: Policy): string | null {
  return type === null ? almostConventional(subject, policy) : unknownType(type, policy);
}

function unknownType(type: string, policy: Policy): string | null {
  if (policy.types.size === 0 || policy.types.has(type)) return null;
  const alias = ALIASES.get(type);
  const near = alias ?? closest(type, [...policy.types.keys()]);
  return alias !== undefined || distance(type, near) <= 2
    ? `type "${type}" is unknown; "${near}" is meant?`
    : null;
}

function almostConventional(header: string, policy: Policy): string | null {
  const start = BEFORE_TYPE.exec(header)?.[0].length ?? 0;
  const length = header.slice(start).search(/[:：]/);
  if (length > LONGEST) return null;
  const almost = header.slice(start, start + Math.max(length, 0));
  const word = ALMOST.exec(almost)?.[1]?.toLowerCase() ?? '';
  const type = ALIASES.get(word) ?? word;
  if (!policy.types.has(type)) return null;
  const said = header.slice(0, start + length + 1);
  return `"${said}" is not read as "${type}${almost.includes('!') ? '!' : ''}: "`;
}
