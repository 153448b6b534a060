import type { CommitFact } from '../facts';

/**
 * The commits that one commit brought to its first parent: itself, and of a merge what it merged.
 * Null: the walk does not hold it, so it was squashed away or rewritten.
 */
export type BroughtBy = (hash: string) => ReadonlySet<string> | null;

export function readBroughtBy(
  commits: readonly CommitFact[],
  positions: ReadonlyMap<string, number>,
): BroughtBy {
  const ancestors = (starts: readonly string[], known: ReadonlySet<string>): Set<string> => {
    const seen = new Set<string>();
    const open = [...starts];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const at = positions.get(id);
      if (at === undefined || seen.has(id) || known.has(id)) continue;
      seen.add(id);
      open.push(...commits[at]!.parents);
    }
    return seen;
  };
  return (hash) => {
    const at = positions.get(hash);
    if (at === undefined) return null;
    const [first, ...merged] = commits[at]!.parents;
    if (first === undefined || merged.length === 0) return new Set([hash]);
    return ancestors(merged, ancestors([first], new Set())).add(hash);
  };
}
