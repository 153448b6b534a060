import type { TypeTerm } from '../../surface/surface';

/** The names that a type of literals has; `null` for any other type. */
export function literalKeys(term: TypeTerm | undefined): readonly string[] | null {
  const parts = term?.kind === 'union' ? term.of : term ? [term] : [];
  const keys = parts.map((part) =>
    part.kind === 'literal' ? part.value.replace(/^"([^]*)"$/, '$1') : null,
  );
  return keys.length === 0 || keys.includes(null) ? null : (keys as readonly string[]);
}
