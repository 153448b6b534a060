import { closest, distance } from 'fastest-levenshtein';
import type { ParsedMessage } from '../commits/change';
import { SEM_VER_BUMPS } from './judge-commit';
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
const ALMOST_HEADER = /^([A-Za-z][\w-]*)\s*(?:\([^()\n]*\))?\s*!?\s*:\s*\S/;
const ALMOST_BREAKING =
  /^(?:BREAKING[ _-]?CHANGES?|Breaking[ _-][Cc]hanges?|breaking[ _-]changes?)\s*:/m;
const BREAKING = /^BREAKING[ -]CHANGE:/m;

/**
 * What looks like a conventional message and is read as none: said aloud, because a formality must not lose a release. Null: nothing.
 * `message`: the commit's own text.
 */
export function nearMiss(message: string, parsed: ParsedMessage, policy: Policy): string | null {
  if (parsed.unreadable !== null)
    return `what breaks cannot be read as a whole (${parsed.unreadable})`;
  const almost = ALMOST_BREAKING.exec(message)?.[0];
  if (almost && !BREAKING.test(message)) return `"${almost}" is not read as "BREAKING CHANGE:"`;
  const unknown = parsed.semVer.find((word) => !SEM_VER_BUMPS.has(word));
  if (unknown !== undefined)
    return `"${unknown}" is no Sem-Ver word (known: ${[...SEM_VER_BUMPS.keys()].join(', ')})`;
  const type = parsed.changes[0]?.type ?? null;
  if (type !== null) return unknownType(type, policy);
  const word = ALMOST_HEADER.exec(parsed.header)?.[1]?.toLowerCase();
  if (word === undefined || !policy.types.has(ALIASES.get(word) ?? word)) return null;
  return `"${parsed.header.slice(0, parsed.header.indexOf(':') + 1)}" is not read as "${ALIASES.get(word) ?? word}: "`;
}

function unknownType(type: string, policy: Policy): string | null {
  if (policy.types.size === 0 || policy.types.has(type)) return null;
  const alias = ALIASES.get(type);
  const near = alias ?? closest(type, [...policy.types.keys()]);
  return alias !== undefined || distance(type, near) <= 2
    ? `type "${type}" is unknown; "${near}" is meant?`
    : null;
}
