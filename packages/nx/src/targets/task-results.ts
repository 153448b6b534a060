import { readFileSync, writeFileSync } from 'node:fs';
import type { PostTasksExecution } from '@nx/devkit';
import type { GateRun } from './gate-run';

/** What came of a task, as Nx has it: `success`, `failure`, `local-cache` … */
export interface TaskResult {
  readonly project: string;
  readonly target: string;
  readonly status: string;
}

/**
 * A hook of Nx, called when all tasks of a command have ended, that writes their results; of this
 * command alone, since its tasks may run Nx as well.
 */
export function writesResultsOf({ root, args, results }: GateRun): PostTasksExecution {
  return (_options, { workspaceRoot, argv, taskResults }) => {
    if (workspaceRoot !== root || argv.slice(2).join('\0') !== args.join('\0')) return;
    const told = Object.values(taskResults).map(({ task, status }): TaskResult => {
      const { project, target } = task.target;
      return { project, target, status };
    });
    writeFileSync(results, JSON.stringify(told));
  };
}

/** Null: Nx did not come to the end of its tasks. */
export function readResults(file: string): readonly TaskResult[] | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as readonly TaskResult[];
  } catch {
    return null;
  }
}
