import type { CommitFact } from '../facts';

/**
 * Which commits are ancestors of which releases: one bit a release, carried from children to parents in a single
 * pass over the walk. A commit that the walk does not hold is nobody's ancestor.
 */
export interface Ancestry {
  readonly has: (commit: string) => boolean;
  /** Place in the walk: children have smaller numbers than their parents. */
  readonly position: (commit: string) => number | undefined;
  /** True when `ancestor` is `release` or reachable from it; `release` is one of the marked commits. */
  readonly isAncestor: (ancestor: string, release: string) => boolean;
}

/** `commits`: children before parents. `marked`: the commits that will be asked about as `release`. */
export function readAncestry(commits: readonly CommitFact[], marked: Iterable<string>): Ancestry {
  const positions = new Map<string, number>();
  for (const [index, commit] of commits.entries()) positions.set(commit.id, index);
  const bits = new Map<string, number>();
  for (const commit of marked) if (positions.has(commit) && !bits.has(commit)) bits.set(commit, bits.size);
  const words = Math.ceil(bits.size / 32);
  const sets = new Uint32Array(commits.length * words);

  for (const [index, commit] of commits.entries()) {
    const own = bits.get(commit.id);
    if (own !== undefined) sets[index * words + (own >>> 5)]! |= 1 << (own & 31);
    for (const parent of commit.parents) {
      const to = positions.get(parent);
      if (to === undefined) continue;
      for (let word = 0; word < words; word += 1) sets[to * words + word]! |= sets[index * words + word]!;
    }
  }

  return {
    has: (commit) => positions.has(commit),
    position: (commit) => positions.get(commit),
    isAncestor: (ancestor, release) => {
      const index = positions.get(ancestor);
      const bit = bits.get(release);
      if (index === undefined || bit === undefined) return false;
      return (sets[index * words + (bit >>> 5)]! & (1 << (bit & 31))) !== 0;
    },
  };
}
