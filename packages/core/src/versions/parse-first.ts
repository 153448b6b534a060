import type { Version } from './version';

/**
 * OpenStack's dates in a cycle (`2014.2.b1`): PEP 440 would read a beta, but no such release was
 * ever made.
 */
const MILESTONE = /^v?\d+\.\d+\.[abc]\d+$/i;

type Parse = (text: string) => Version | null;

/** As the first of the spellings that knows the text reads it. */
export function parseFirst(text: string, own: Parse, other: Parse): Version | null {
  return MILESTONE.test(text) ? null : (own(text) ?? other(text));
}
