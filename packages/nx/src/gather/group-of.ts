import { type Config, type Result, fail, ok } from '@release-openmed/core';
import { findProjects, type Nodes } from '../selection/find-projects';

/**
 * Fixed group by project. Failure `group-overlap`: one project cannot carry the versions of two
 * groups.
 */
export function groupOf(config: Config, nodes: Nodes): Result<ReadonlyMap<string, string>> {
  const groups = new Map<string, string>();
  for (const [group, { projects }] of Object.entries(config.groups)) {
    for (const project of findProjects(projects, nodes)) {
      const other = groups.get(project);
      if (other !== undefined) {
        return fail({
          code: 'group-overlap',
          message: `${project} is in two groups, ${other} and ${group}.`,
          fix: 'Exclude it from one of them, for instance with "!name".',
          where: `options.groups.${group}.projects`,
        });
      }
      groups.set(project, group);
    }
  }
  return ok(groups);
}
