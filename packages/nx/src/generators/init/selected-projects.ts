import { findProjects } from '../../selection/find-projects';
import type { Hint } from './known/hint';
import type { KnownProject } from './known/known-project';
import { nodesOf } from './nodes-of';

/** The releasable projects that the hints leave in. */
export function selectedProjects(
  hints: readonly Hint[],
  projects: readonly KnownProject[],
): readonly KnownProject[] {
  const hint = hints.find(({ option }) => option.join('.') === 'projects');
  const patterns = Array.isArray(hint?.value) ? (hint.value as readonly string[]) : ['*'];
  const selected = findProjects(patterns, nodesOf(projects));
  return projects.filter(({ name, releasable }) => releasable && selected.has(name));
}
