import { isCandidate } from '../channels/is-candidate';
import type { Release } from '../history/read-tags';
import type { Walk } from '../history/read-walk';

/**
 * The candidates that some tags are: one a project, so that the one tag of a fixed group gives as
 * many as it has members.
 */
export function namedCandidates(
  tags: readonly string[],
  { projects, releasesOf }: Pick<Walk, 'projects' | 'releasesOf'>,
): readonly Release[] {
  const wanted = new Set(tags);
  return projects
    .flatMap(({ facts }) => releasesOf(facts.name))
    .filter(({ tag, version }) => wanted.has(tag) && isCandidate(version));
}
