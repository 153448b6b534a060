import { createColors } from 'picocolors';
import { escapeTerminal } from '../escape';
import type { DeprecationCalendar, LiveDeprecation } from '../proofs/deprecation-calendar';
import { type Cell, renderTable } from './render-table';
import type { ReportOptions } from './report-options';

/** The calendar of deprecations as a table, those that may go first on top. */
export function renderCalendar(
  { deprecations }: DeprecationCalendar,
  { color, width }: ReportOptions,
): string {
  if (deprecations.length === 0) return 'Nothing is deprecated.';
  const { bold, dim } = createColors(color);
  const head = ['project', 'deprecated', 'since', 'use instead', 'minors left', 'may go in'];
  const rows = [
    head.map((text): Cell => ({ text, paint: dim })),
    ...deprecations.map((one) => cells(one, bold)),
  ];
  return renderTable(rows, {
    width,
    cuts: [
      [3, 12],
      [1, 20],
    ],
  }).join('\n');
}

function cells(one: LiveDeprecation, bold: (text: string) => string): readonly Cell[] {
  const { project, symbol, since, replacement, minorsLeft, earliest } = one;
  return [
    { text: escapeTerminal(project), paint: bold },
    { text: escapeTerminal(symbol) },
    { text: since ?? 'not released' },
    { text: replacement === undefined ? '?' : escapeTerminal(replacement ?? 'nothing') },
    { text: String(minorsLeft), align: 'right' },
    { text: earliest ?? '' },
  ];
}
