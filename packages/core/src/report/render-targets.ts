import { createColors } from 'picocolors';

import { escapeTerminal } from '../escape';
import type { TargetRun } from '../evidence/target-runs';
import { fitText, textWidth } from './fit-text';
import type { ReportOptions } from './report-options';
import { someNames } from './some-names';

/**
 * The targets that have to pass: a line that says what came of them, or which they are where none
 * was run; `''` when there are none.
 */
export function renderTargets(
  targets: readonly TargetRun[],
  { color, width }: ReportOptions,
): string {
  if (targets.length === 0) return '';
  // All are run, or none.
  const line = targets.some(({ outcome }) => outcome === 'not-run')
    ? toRun(targets, width)
    : `Targets: ${counts(targets)}`;
  return createColors(color).bold(fitText(line, width));
}

function toRun(targets: readonly TargetRun[], width: number): string {
  const lead = `Run before a release (${targets.length}): `;
  const names = targets.map(({ project, target }) => escapeTerminal(`${project}:${target}`));
  return lead + someNames(names, width - textWidth(lead));
}

function counts(targets: readonly TargetRun[]): string {
  return (['passed', 'cached', 'failed', 'skipped'] as const)
    .map((outcome) => [targets.filter((run) => run.outcome === outcome).length, outcome] as const)
    .filter(([number]) => number > 0)
    .map(([number, outcome]) => `${number} ${outcome}`)
    .join(', ');
}
