import { createColors } from 'picocolors';

import { escapeTerminal } from '../escape';
import type { RangeChange } from '../plan/release-plan';
import { type Cell, renderTable } from './render-table';
import type { ReportOptions } from './report-options';

/** The requirements that a plan rewrites; `''` when there are none. */
export function explainRanges(
  ranges: readonly RangeChange[],
  { color, width }: ReportOptions,
): string {
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
