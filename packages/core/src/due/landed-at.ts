import type { CommitFact } from '../facts';

/**
 * When commits came to the branch, in seconds since 1970: a commit of a merged branch when that was
 * merged, however old it is. `commits`: children before parents, the source first.
 */
export function landedAt(commits: readonly CommitFact[]): (id: string) => number {
  const byId = new Map(commits.map((commit) => [commit.id, commit]));
  const landed = new Map<string, number>();
  for (const { id: tip, time } of firstParents(commits, byId).reverse()) {
    const open = [tip];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const commit = byId.get(id);
      if (commit === undefined || landed.has(id)) continue;
      landed.set(id, time);
      open.push(...commit.parents);
    }
  }
  return (id) => landed.get(id) ?? 0;
}

function firstParents(
  commits: readonly CommitFact[],
  byId: ReadonlyMap<string, CommitFact>,
): CommitFact[] {
  const line: CommitFact[] = [];
  for (let commit = commits[0]; commit !== undefined; commit = byId.get(commit.parents[0] ?? ''))
    line.push(commit);
  return line;
}
