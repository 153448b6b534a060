/**
 * A JSON path for people: `metrics.latency.p50_ms`, `metadata.span_fixtures[3]`. A key that is not
 * a plain word is replaced by its place, because whoever wrote the file could have used text of a
 * fixture as a key.
 */
export function pathText(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'the top level';
  return path
    .map((part, index) => {
      if (typeof part === 'number') return `[${part}]`;
      const word = /^[A-Za-z_][A-Za-z0-9_-]{0,39}$/.test(String(part)) ? String(part) : '(a key)';
      return index === 0 ? word : `.${word}`;
    })
    .join('');
}
