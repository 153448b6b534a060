import { compareCodePoints } from '../json/compare-code-points';
import { hashOf } from '../json/hash-of';

/**
 * What a repository of artifacts says of one: its commit, its release date, the names of its files.
 */
export interface ArtifactFacts {
  readonly repoId: string;
  readonly sha: string | null;
  readonly released: string | null;
  readonly siblings: readonly string[];
}

/** The artifact's name for good: the order in which its files are listed does not matter. */
export function reproducibilityHash({ repoId, sha, released, siblings }: ArtifactFacts): string {
  return hashOf({
    repo_id: repoId,
    sha,
    released,
    siblings: [...siblings].sort(compareCodePoints),
  });
}
