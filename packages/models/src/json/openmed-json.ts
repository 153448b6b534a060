import { compareCodePoints } from './compare-code-points';

/**
 * The text of a value that OpenMed hashes and signs: keys sorted by code point, no spaces,
 * everything beyond ASCII escaped. It is what Python writes with
 * `json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True)`, but for numbers,
 * which are spelled as ECMAScript spells them.
 *
 * Core's `canonicalJson` (RFC 8785), which names plans, leaves letters as they are and sorts keys
 * by UTF-16 code units: its bytes, and so its hashes, are others.
 *
 * Keys whose value is `undefined` are left out. Only finite numbers have such a text: the callers'
 * parsers see to it.
 */
export function openMedJson(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map((item) => openMedJson(item)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    const sorted = entries.sort(([left], [right]) => compareCodePoints(left, right));
    return `{${sorted.map(([key, item]) => `${quoted(key)}:${openMedJson(item)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

function quoted(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\uffff]/g, (char) =>
    char === '\u007f' ? char : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
