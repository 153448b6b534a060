import { createColors } from 'picocolors';

import { escapeTerminal } from '../escape';
import type { ReleasePlan, SkippedProject } from '../plan/release-plan';
import { explainRanges } from './explain-ranges';
import { explainRelease } from './explain-release';
import { type Cell, renderTable } from './render-table';
import type { ReportOptions } from './report-options';
import { skippedDetail } from './skipped-detail';
import { skippedReason } from './skipped-reason';

/**
 * Every decision of a plan with what it rests on: for each release its causes as bump, change and
 * rule, those that decided marked with `*`; the requirements that change; for each other project
 * why it stays. Whoever disagrees sees which commit and rule to look at.
 */
export function renderExplain(plan: ReleasePlan, options: ReportOptions): string {
  const legend =
    plan.releases.length === 0
      ? 'Nothing is released.'
      : createColors(options.color).dim('* marks what decided.');
  const blocks = plan.releases.map((release) => explainRelease(release, plan.ranges, options));
  return [
    legend,
    ...blocks,
    explainRanges(plan.ranges, options),
    explainSkipped(plan.skipped, options),
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}

function explainSkipped(
  skipped: readonly SkippedProject[],
  { color, width }: ReportOptions,
): string {
  if (skipped.length === 0) return '';
  const colors = createColors(color);
  const rows = skipped.map((one): readonly Cell[] => [
    { text: escapeTerminal(one.project), paint: colors.cyan },
    { text: escapeTerminal(`${skippedReason(one.why)}${skippedDetail(one)}`) },
  ]);
  return [
    colors.bold('Not released'),
    ...renderTable(rows, {
      width,
      cuts: [
        [1, 24],
        [0, 12],
        [1, 12],
      ],
    }),
  ].join('\n');
}
