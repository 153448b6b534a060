import type { TargetRun } from '@release-openmed/core';
import { reachedFrom } from './reached-from';
import type { Outcome } from './running';
import type { TaskResult } from './task-results';
import type { Tasks } from './tasks-below';

/** Every status in which a task of Nx can end; others are of a later Nx, and pass nothing. */
const OUTCOMES: Readonly<Record<string, Exclude<TargetRun['outcome'], 'not-run'>>> = {
  success: 'passed',
  'local-cache': 'cached',
  'local-cache-kept-existing': 'cached',
  'remote-cache': 'cached',
  failure: 'failed',
  skipped: 'skipped',
};

/**
 * What came of a task; null: nothing that lets it pass or fail. Nx 24 has no result of a task that
 * it skipped.
 */
export function outcomeOf(
  { project, target }: Pick<TargetRun, 'project' | 'target'>,
  results: readonly TaskResult[],
  tasks: Tasks,
): Outcome | null {
  const own = results.find((result) => result.project === project && result.target === target);
  const outcome = OUTCOMES[own?.status ?? 'skipped'] ?? null;
  if (outcome === null) return null;
  if (outcome !== 'skipped') return { outcome };
  const needed = reachedFrom(`${project}:${target}`, (task) => tasks.get(task)?.needs ?? []);
  const because = results
    .filter(({ status }) => OUTCOMES[status] === 'failed')
    .map((result) => `${result.project}:${result.target}`)
    .filter((task) => needed.has(task));
  return because.length === 0 ? null : { outcome, because };
}
