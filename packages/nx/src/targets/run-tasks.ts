import { type Failure, type Result, type TargetRun, fail, ok } from '@release-openmed/core';
import { commandsFor, type RunMany } from './commands-for';
import { outcomeOf } from './outcome-of';
import { type NxRun, runNx } from './run-nx';
import type { Outcome, Running } from './running';
import type { TargetsGraph } from './targets-graph';
import { tasksBelow } from './tasks-below';

export interface Place {
  readonly workspaceRoot: string;
  readonly graph: TargetsGraph;
  readonly report: Running['report'];
}

/**
 * Runs tasks by the workspace’s own Nx, which caches, distributes and splits them as it always
 * does, each to its end: one that fails does not keep another from being run. Outcomes are by
 * `project:target`. Failure: `targets-not-run`.
 */
export async function runTasks(
  runs: readonly TargetRun[],
  place: Place,
): Promise<Result<ReadonlyMap<string, Outcome>>> {
  const outcomes = new Map<string, Outcome>();
  const failures: Failure[] = [];
  for (const command of commandsFor(runs)) {
    const args = [
      'run-many',
      `--targets=${command.targets.join(',')}`,
      `--projects=${command.projects.join(',')}`,
      '--output-style=static',
    ];
    place.report.relay(`\nnx ${args.join(' ')}\n`);
    const done = outcomesOf(command, await runNx(args, place), place.graph);
    if (!done.ok) failures.push(...done.failures);
    else for (const [task, outcome] of done.value) outcomes.set(task, outcome);
  }
  return failures.length > 0 ? fail(...failures) : ok(outcomes);
}

function outcomesOf(
  { targets, projects }: RunMany,
  { exit, results }: NxRun,
  graph: TargetsGraph,
): Result<readonly (readonly [string, Outcome])[]> {
  if (results === null) return fail(notRun(`Nx ended ${how(exit)} before its tasks did.`));
  const tasks = tasksBelow(graph, projects, targets);
  if (!tasks.ok) return tasks;
  const wanted = targets.flatMap((target) => projects.map((project) => ({ project, target })));
  const outcomes = wanted.map((one) => {
    const task = `${one.project}:${one.target}`;
    return [task, outcomeOf(one, results, tasks.value)] as const;
  });
  const unknown = outcomes.filter(([, outcome]) => outcome === null).map(([task]) => task);
  if (unknown.length > 0)
    return fail(
      notRun(`Nx ended ${how(exit)} and did not say what came of ${unknown.join(', ')}.`),
    );
  return ok(outcomes.flatMap(([task, outcome]) => (outcome === null ? [] : [[task, outcome]])));
}

function how(exit: number | null): string {
  return exit === null ? 'by a signal' : `with exit code ${exit}`;
}

function notRun(message: string): Failure {
  return {
    code: 'targets-not-run',
    message,
    fix: 'What it said is above. When nx run-many runs these targets, run the release again.',
  };
}
