import type { Deprecation } from '../surface/surface';
import { findReplacement } from './find-replacement';

const SINCE =
  /\bdeprecated\s+(?:since|as of|in|from)\s+(?:version\s+|release\s+)?v?(\d+(?:\.\d+)+)|\bsince\s+v?(\d+(?:\.\d+)+)/i;
const REMOVE =
  /\b(?:removed?|removal|dropped|disallowed|an error)\b[^.]{0,60}?\b(?:in|with|from)\s+(?:(?:the\s+)?version\s+|(?:the\s+)?release\s+|[A-Z][a-z]+\s+)?v?(\d+(?:\.\d+)*)/i;

/**
 * What a deprecation's free text tells: since when, until when, what to use instead. The text
 * itself is kept, on one line.
 */
export function deprecationFromText(
  text: string,
): Pick<Deprecation, 'since' | 'removeIn' | 'replacement' | 'text'> {
  const flat = text.replace(/\s+/g, ' ').trim();
  const since = SINCE.exec(flat);
  const removeIn = REMOVE.exec(flat)?.[1];
  const replacement = findReplacement(text);
  return {
    ...(since && { since: since[1] ?? since[2]! }),
    ...(removeIn !== undefined && { removeIn }),
    ...(replacement !== undefined && { replacement }),
    ...(flat !== '' && { text: flat.slice(0, 500) }),
  };
}
