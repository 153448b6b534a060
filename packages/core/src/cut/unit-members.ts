import type { Walk } from '../history/read-walk';
import type { TaggedProject } from '../history/read-tags';

/** A project with all that are versioned with it: its fixed group, or it alone. */
export function unitMembers(
  { projects }: Pick<Walk, 'projects'>,
  { facts }: TaggedProject,
): readonly TaggedProject[] {
  const { group, name } = facts;
  return projects.filter(({ facts: other }) =>
    group === null ? other.name === name : other.group === group,
  );
}
