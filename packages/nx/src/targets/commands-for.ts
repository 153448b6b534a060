import type { TargetRun } from '@release-openmed/core';

/** Targets that are run for the same projects: one command of Nx. */
export interface RunMany {
  readonly targets: readonly string[];
  readonly projects: readonly string[];
}

type Wanted = Pick<TargetRun, 'project' | 'target'>;

/**
 * As few commands as run these tasks and no others: `nx run-many` runs each of its targets for each
 * of its projects.
 */
export function commandsFor(runs: readonly Wanted[]): readonly RunMany[] {
  const projectsOf = new Map<string, Set<string>>();
  for (const { project, target } of runs)
    projectsOf.set(target, (projectsOf.get(target) ?? new Set()).add(project));
  const commands = new Map<string, RunMany>();
  for (const [target, names] of projectsOf) {
    const projects = [...names].sort();
    const key = JSON.stringify(projects);
    const targets = [...(commands.get(key)?.targets ?? []), target];
    commands.set(key, { targets, projects });
  }
  return [...commands.values()];
}
