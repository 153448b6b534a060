import { createColors } from 'picocolors';

import { escapeTerminal } from '../escape';
import type {
  PlannedRelease,
  RangeChange,
  ReleasePlan,
  SkippedProject,
} from '../plan/release-plan';
import { decides } from './decides';
import { explainCause } from './explain-cause';
import { paintBump } from './paint-bump';
import { type Cell, renderTable } from './render-table';
import type { ReportOptions } from './report-options';
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
  const blocks = plan.releases.map((release) => explainRelease(release, plan, options));
  return [
    legend,
    ...blocks,
    explainRanges(plan.ranges, options),
    explainSkipped(plan.skipped, options),
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}

function explainRelease(
  release: PlannedRelease,
  { ranges }: ReleasePlan,
  { color, width }: ReportOptions,
): string {
  const colors = createColors(color);
  const name = colors.cyan(escapeTerminal(release.project));
  const to = colors.bold(escapeTerminal(release.to.version));
  const title =
    release.from === null
      ? `${name} ${to} (first release)`
      : `${name} ${escapeTerminal(release.from.version)} → ${to} ${paintBump(colors, release.bump)(`(${release.bump})`)}`;
  const rows = release.because.map((because): readonly Cell[] => {
    const { bump, change, rule } = explainCause(because, release, ranges);
    return [
      { text: decides(because, release) ? '*' : ' ' },
      { text: bump ?? '', ...(bump === null ? {} : { paint: paintBump(colors, bump) }) },
      { text: escapeTerminal(change) },
      { text: escapeTerminal(rule), paint: colors.dim },
    ];
  });
  return [
    title,
    ...renderTable(rows, {
      width,
      cuts: [
        [2, 32],
        [3, 24],
        [2, 16],
        [3, 12],
      ],
    }),
  ].join('\n');
}

function explainRanges(ranges: readonly RangeChange[], { color, width }: ReportOptions): string {
  if (ranges.length === 0) return '';
  const rows = ranges.map(({ file, on, from, to }): readonly Cell[] => [
    { text: escapeTerminal(file) },
    { text: escapeTerminal(`${on} ${from} → ${to}`) },
  ]);
  return [
    createColors(color).bold('Requirements that change'),
    ...renderTable(rows, { width, cuts: [[0, 12]] }),
  ].join('\n');
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

function skippedDetail(one: SkippedProject): string {
  if (one.why === 'already-released') return ` (${one.release.tag})`;
  return one.why === 'no-bump' ? ` (${one.detail})` : '';
}
