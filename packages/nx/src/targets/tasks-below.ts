import type { TaskGraph } from '@nx/devkit';
import { type Result, fail, ok } from '@release-openmed/core';
import { createTaskGraph } from 'nx/src/tasks-runner/create-task-graph';
import type { TargetsGraph } from './targets-graph';

/** By `project:target`. */
export type Tasks = ReadonlyMap<string, NxTask>;

export interface NxTask {
  readonly project: string;
  readonly target: string;
  /** What has to run before it: keys of such tasks. */
  readonly needs: readonly string[];
}

/**
 * The tasks that Nx would run for targets of projects, by its own reckoning. Nx keeps it at this
 * path in every version from 22.7 to 24. Failure: `targets-not-run`, of tasks that it cannot run.
 */
export function tasksBelow(
  graph: TargetsGraph,
  projects: readonly string[],
  targets: readonly string[],
): Result<Tasks> {
  try {
    const { nodes, dependencies } = graph;
    return ok(
      byName(
        createTaskGraph({ nodes, dependencies }, {}, [...projects], [...targets], undefined, {}),
      ),
    );
  } catch (error) {
    return fail({
      code: 'targets-not-run',
      message: `Nx cannot run ${targets.join(', ')}: ${(error as Error).message}.`,
      fix: 'Mend the target. nx run-many --graph shows all that is run for one.',
    });
  }
}

function byName({ tasks, dependencies, continuousDependencies }: TaskGraph): Tasks {
  const name = (id: string): string => {
    const { project, target } = tasks[id]!.target;
    return `${project}:${target}`;
  };
  return new Map(
    Object.entries(tasks).map(
      ([
        id,
        {
          target: { project, target },
        },
      ]) => {
        const edges = [...(dependencies[id] ?? []), ...(continuousDependencies[id] ?? [])];
        return [name(id), { project, target, needs: edges.map((edge) => name(taskId(edge))) }];
      },
    ),
  );
}

/** Nx 24 has an edge as an object with more in it. */
function taskId(edge: string | { readonly id: string }): string {
  return typeof edge === 'string' ? edge : edge.id;
}
