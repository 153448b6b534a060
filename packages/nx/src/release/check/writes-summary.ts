import { appendFileSync } from 'node:fs';
import type { PostTasksExecution } from '@nx/devkit';
import { takePart } from './take-part';

/** Where parts lie, and the file that a CI job shows as its summary. */
export interface Summary {
  readonly folder: string;
  readonly file: string;
}

/**
 * A hook of Nx, called when all tasks of a command have ended, that appends what was checked to the
 * job’s summary. A task that was taken from a cache, or ran elsewhere, said nothing here itself, but
 * its part was handed over by this command. Other tasks have none.
 */
export function writesSummary({ folder, file }: Summary): PostTasksExecution {
  return async (_options, { taskResults }) => {
    const parts = Object.keys(taskResults)
      .sort()
      .map((id) => takePart(taskResults[id]?.task.hash, folder));
    const checks = parts.flatMap((part) => part?.check ?? []);
    if (checks.length === 0) return;
    // Every command of Nx loads this file.
    const { renderCheckSummary } = await import('@release-openmed/core');
    appendFileSync(file, checks.map(renderCheckSummary).join(''));
  };
}
