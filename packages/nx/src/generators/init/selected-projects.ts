import { findProjects } from '../../selection/find-projects';
import type { KnownProject } from './known/known-project';
import { nodesOf } from './nodes-of';

/** The releasable projects that the patterns leave in; null: all of them. */
export function selectedProjects(
  patterns: readonly string[] | null,
  projects: readonly KnownProject[],
): readonly KnownProject[] {
  const selected = findProjects(patterns ?? ['*'], nodesOf(projects));
  return projects.filter(({ name, releasable }) => releasable && selected.has(name));
}
