import type { CommitFact } from '../facts';
import type { PathOwner } from './path-owner';

/**
 * For every project, the places in the walk of the commits that changed its paths, newest first.
 * One pass for all projects.
 */
export function touchedProjects(
  commits: readonly CommitFact[],
  owner: PathOwner,
): ReadonlyMap<string, readonly number[]> {
  const touched = new Map<string, number[]>();
  for (const [index, commit] of commits.entries()) {
    for (const path of commit.files) {
      for (const project of owner(path)) {
        const list = touched.get(project);
        if (!list) touched.set(project, [index]);
        else if (list[list.length - 1] !== index) list.push(index);
      }
    }
  }
  return touched;
}
