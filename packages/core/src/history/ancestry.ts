import type { CommitFact } from '../facts';

/**
 * `ancestor` is `release` itself or reachable from it. `release` is one of the marked commits;
 * false for any other.
 */
export type IsAncestor = (ancestor: string, release: string) => boolean;

/** The place of every commit in the walk, children before parents. */
export function walkPositions(commits: readonly CommitFact[]): ReadonlyMap<string, number> {
  const positions = new Map<string, number>();
  for (const [index, commit] of commits.entries()) positions.set(commit.id, index);
  return positions;
}

/**
 * Which commits are ancestors of which releases: one bit a marked commit, carried from children to
 * parents in a single pass over the walk. Memory: commits × marked / 8 bytes.
 */
export function readAncestry(
  commits: readonly CommitFact[],
  positions: ReadonlyMap<string, number>,
  marked: Iterable<string>,
): IsAncestor {
  const bits = new Map<string, number>();
  for (const commit of marked)
    if (positions.has(commit) && !bits.has(commit)) bits.set(commit, bits.size);
  const words = Math.ceil(bits.size / 32);
  const sets = new Uint32Array(commits.length * words);

  for (const [index, commit] of commits.entries()) {
    const own = bits.get(commit.id);
    if (own !== undefined) sets[index * words + (own >>> 5)]! |= 1 << (own & 31);
    for (const parent of commit.parents) {
      const to = positions.get(parent);
      if (to === undefined) continue;
      for (let word = 0; word < words; word += 1)
        sets[to * words + word]! |= sets[index * words + word]!;
    }
  }

  return (ancestor, release) => {
    const index = positions.get(ancestor);
    const bit = bits.get(release);
    if (index === undefined || bit === undefined) return false;
    return (sets[index * words + (bit >>> 5)]! & (1 << (bit & 31))) !== 0;
  };
}
