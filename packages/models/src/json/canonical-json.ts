import { compareCodePoints } from './compare-code-points';

/**
 * One text for one value: keys sorted by code point, no spaces, everything beyond ASCII escaped; what Python writes with
 * `json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True)`, numbers spelled as ECMAScript spells them.
 * Keys whose value is `undefined` are left out. Only finite numbers have such a text: the callers' parsers see to it.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return canonicalString(value);
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    const sorted = entries.sort(([left], [right]) => compareCodePoints(left, right));
    return `{${sorted.map(([key, item]) => `${canonicalString(key)}:${canonicalJson(item)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

function canonicalString(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\uffff]/g, (char) =>
    char === '\u007f' ? char : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
