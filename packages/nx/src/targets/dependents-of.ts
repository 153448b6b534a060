import { reachedFrom } from './reached-from';
import type { TargetsGraph } from './targets-graph';

/**
 * Every project that depends on one of these, directly or through others, and on which of them;
 * both in the order of the graph.
 */
export function dependentsOf(
  projects: readonly string[],
  { dependencies }: TargetsGraph,
): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  for (const { source, target } of Object.values(dependencies).flat())
    users.set(target, [...(users.get(target) ?? []), source]);
  const dependents = new Map<string, string[]>();
  for (const project of projects) {
    for (const user of reachedFrom(project, (name) => users.get(name) ?? []))
      if (user !== project) dependents.set(user, [...(dependents.get(user) ?? []), project]);
  }
  return dependents;
}
