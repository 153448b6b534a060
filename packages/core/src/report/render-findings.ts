import { createColors } from 'picocolors';

import type { Finding } from '../finding';
import { groupProblems } from './group-problems';
import { renderProblems } from './render-problems';
import type { ReportOptions } from './report-options';

/**
 * What the rules found, what was accepted first and errors last, where a terminal shows them; `''`
 * when they found nothing.
 */
export function renderFindings(
  findings: readonly Finding[],
  { color }: Pick<ReportOptions, 'color'>,
): string {
  if (findings.length === 0) return '';
  const colors = createColors(color);
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity === 'warn');
  const accepted = findings.filter(({ severity }) => severity === 'accepted');
  const title = [
    count(errors.length, 'error'),
    count(warnings.length, 'warning'),
    accepted.length === 0 ? '' : `${accepted.length} accepted`,
  ]
    .filter((part) => part !== '')
    .join(', ');
  return [
    colors.bold(`Findings: ${title}`),
    ...groupProblems([...accepted, ...warnings, ...errors]).map((group) =>
      renderProblems(group, colors),
    ),
  ].join('\n');
}

function count(number: number, noun: string): string {
  return number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}`;
}
