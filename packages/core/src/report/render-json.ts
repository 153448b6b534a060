import { canonicalJson } from '../canonical-json';

const NOT_ASCII = /[^ -~]/g;

/**
 * A plan or a report as one line of canonical JSON that is also harmless on a terminal and in a CI
 * log: what hides, or would be taken for an order to the CI system, is written as `\u` escapes, and
 * so is all that is not ASCII, since whoever passes output on in pieces may cut a character in two.
 * The value read back is the same.
 */
export function renderJson(value: unknown): string {
  return canonicalJson(value)
    .replace(NOT_ASCII, (unit) => unicodeEscape(unit.charCodeAt(0)))
    .replace(/#(?=#(?:vso|teamcity)?\[)/gi, unicodeEscape(0x23))
    .replace(/(?<=section_(?:start|end)):(?=\d)/gi, unicodeEscape(0x3a));
}

function unicodeEscape(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}
