/**
 * JSON with one spelling per value (RFC 8785): keys sorted by UTF-16 code units, no spaces, numbers
 * and strings as ECMAScript writes them. Two equal values give equal text, so that a hash of it
 * names the value. Keys without a value (`undefined`) are left out. The value is a tree of plain
 * objects, arrays, strings, finite numbers, booleans and null.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(',')}}`;
}
