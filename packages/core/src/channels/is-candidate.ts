import type { Version } from '../versions/version';

/** A release candidate itself, not a development build on the way to one. */
export function isCandidate({ pre, dev }: Version): boolean {
  return pre?.phase === 'rc' && dev === null;
}
