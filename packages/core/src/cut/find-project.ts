import { closest } from 'fastest-levenshtein';
import type { TaggedProject } from '../history/read-tags';
import type { Walk } from '../history/read-walk';
import { fail, ok, type Result } from '../result';

/** A releasable project by its name. Failure: `project-unknown`. */
export function findProject(
  { projects }: Pick<Walk, 'projects'>,
  name: string,
): Result<TaggedProject> {
  const found = projects.find(({ facts }) => facts.name === name);
  if (found !== undefined) return ok(found);
  const names = projects.map(({ facts }) => facts.name);
  const meant = names.length === 0 ? '' : ` Did you mean "${closest(name, names)}"?`;
  return fail({
    code: 'project-unknown',
    message: `No project that is released is called "${name}".${meant}`,
    fix: 'nx show projects lists them all.',
    where: '--project',
  });
}
