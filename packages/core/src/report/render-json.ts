import { canonicalJson } from '../canonical-json';
import { HIDDEN_CHARACTERS } from '../escape/hidden-characters';

/**
 * A plan or a report as one line of canonical JSON that is also harmless on a terminal and in a CI
 * log: what hides, or would be taken for an order to the CI system, is written as `\u` escapes. The
 * value read back is the same.
 */
export function renderJson(value: unknown): string {
  return canonicalJson(value)
    .replace(HIDDEN_CHARACTERS, (character) =>
      Array.from({ length: character.length }, (_, i) =>
        unicodeEscape(character.charCodeAt(i)),
      ).join(''),
    )
    .replace(/#(?=#(?:vso|teamcity)?\[)/gi, unicodeEscape(0x23))
    .replace(/(?<=section_(?:start|end)):(?=\d)/gi, unicodeEscape(0x3a));
}

function unicodeEscape(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}
