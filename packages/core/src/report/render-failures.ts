import { createColors } from 'picocolors';

import type { Failure } from '../failure';
import { groupProblems } from './group-problems';
import { renderProblems } from './render-problems';
import type { ReportOptions } from './report-options';

/**
 * Why there is no plan, or why it was not carried out: every cause with its cure; `''` when there
 * are none.
 */
export function renderFailures(
  failures: readonly Failure[],
  { color }: Pick<ReportOptions, 'color'>,
): string {
  const colors = createColors(color);
  const errors = failures.map((failure) => ({ ...failure, severity: 'error' as const }));
  return groupProblems(errors)
    .map((group) => renderProblems(group, colors))
    .join('\n');
}
