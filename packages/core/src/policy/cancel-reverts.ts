import type { ReadCommit } from '../commits/read-commit';
import type { BroughtBy } from '../history/brought-by';

type Revertible = Pick<ReadCommit, 'id' | 'parsed'>;

/**
 * Takes out the commits that a later one of the same list reverts, together with the revert:
 * neither happened for those who get the release. `commits`: newest first. Working from the newest
 * makes the revert of a revert bring the first commit back. A revert of something already released
 * stays: it is a change of its own. That of a merge takes back all that the merge brought. A hash
 * that the history does not hold was squashed away, and the quoted header is all there is to go by.
 */
export function cancelReverts<T extends Revertible>(
  commits: readonly T[],
  broughtBy: BroughtBy,
): readonly T[] {
  const gone = new Set<T>();
  for (const [index, commit] of commits.entries()) {
    const reverts = commit.parsed.reverts;
    if (gone.has(commit) || !reverts) continue;
    const older = commits.slice(index + 1).filter((other) => !gone.has(other));
    const byHeader = () => older.find((other) => sameHeader(other.parsed.header, reverts.header));
    const byHash = (hash: string): readonly (T | undefined)[] => {
      const own = older.find((other) => other.id.startsWith(hash));
      const brought = own === undefined ? broughtBy(hash) : null;
      if (brought === null) return [own ?? byHeader()];
      const merged = older.filter((other) => brought.has(other.id));
      return merged.length > 0 ? merged : [undefined];
    };
    const targets = reverts.commits.length > 0 ? reverts.commits.flatMap(byHash) : [byHeader()];
    for (const target of targets) if (target) gone.add(target);
    if (targets.every((target) => target !== undefined)) gone.add(commit);
  }
  return commits.filter((commit) => !gone.has(commit));
}

/**
 * A forge appends `(#12)` to the header when it merges; the quoted header may be with it or
 * without.
 */
function sameHeader(header: string, quoted: string | null): boolean {
  const bare = (text: string) => text.replace(/\s*\([#!]\d+\)\s*$/, '');
  return quoted !== null && bare(header) === bare(quoted);
}
