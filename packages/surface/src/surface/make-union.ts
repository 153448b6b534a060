import type { TypeTerm } from './surface';

/**
 * A union without nesting and repetition; a union of one is that one, and TypeScript's `any` takes
 * all others in.
 */
export function makeUnion(of: readonly TypeTerm[]): TypeTerm {
  const flat: TypeTerm[] = [];
  const seen = new Set<string>();
  for (const term of of.flatMap((each) => (each.kind === 'union' ? each.of : [each]))) {
    const key = JSON.stringify(term);
    if (!seen.has(key)) flat.push(term);
    seen.add(key);
  }
  const all = flat.find((each) => each.kind === 'name' && each.name === 'any');
  if (all) return all;
  return flat.length === 1 ? flat[0]! : { kind: 'union', of: flat };
}
