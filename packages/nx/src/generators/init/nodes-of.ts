import type { Nodes } from '../../selection/find-projects';
import type { KnownProject } from './known/known-project';

/** The projects as Nx's matcher takes them. */
export function nodesOf(projects: readonly KnownProject[]): Nodes {
  return Object.fromEntries(projects.map(({ name, root }) => [name, { data: { root } }]));
}
