import { createColors } from 'picocolors';
import type { Colors } from 'picocolors/types';
import { sayMoment } from '../calendar/say-moment';
import type { DueReport, DueState } from '../due/due-report';
import { escapeTerminal } from '../escape';
import { dueSections, dueSummary } from './due-sections';
import { DUE_TITLES, dueWords, type DueWords } from './due-words';
import { fitText, textWidth } from './fit-text';
import type { ReportOptions } from './report-options';
import { type Cell, renderTable } from './render-table';
import { someNames } from './some-names';

/** A check-up for the terminal: a line a project, what waits longest on top, and the rest below. */
export function renderDue(report: DueReport, { color, width }: ReportOptions): string {
  const colors = createColors(color);
  const { projects, branch, now, timeZone } = report;
  const shown = projects.filter(({ state }) => state !== 'nothing');
  const rows = shown.map((one) => cells(dueWords(one, report), one.state, colors));
  const table = renderTable([titles(colors), ...rows], {
    width,
    cuts: [
      [2, 12],
      [0, 12],
      [3, 12],
    ],
  });
  const parts = [
    [
      colors.bold(
        `Check-up of ${escapeTerminal(branch ?? 'a detached HEAD')}, ${sayMoment(now, timeZone)} in ${timeZone}`,
      ),
      ...dueSummary(report).map(escapeTerminal),
    ],
    rows.length === 0 ? [] : table,
    quiet(report, { color, width }),
    ...dueSections(report).map(({ title, lines }) => [
      colors.bold(title),
      ...lines.map((line) => `  ${escapeTerminal(line)}`),
    ]),
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function titles({ dim }: Colors): readonly Cell[] {
  return Object.values(DUE_TITLES).map((text: string) => ({ text, paint: dim }));
}

function cells(
  { project, next, changes, last, due, opens }: DueWords,
  state: DueState,
  { cyan, red, yellow }: Colors,
): readonly Cell[] {
  const plain = (text: string): string => text;
  const urgent = state === 'overdue' ? red : state === 'due' ? yellow : plain;
  return [
    { text: escapeTerminal(project), paint: cyan },
    { text: next },
    { text: escapeTerminal(changes) },
    { text: last },
    { text: escapeTerminal(due), paint: urgent },
    { text: opens, paint: opens === 'blocked' ? red : plain },
  ];
}

function quiet({ projects }: DueReport, { color, width }: ReportOptions): readonly string[] {
  const names = projects
    .filter(({ state }) => state === 'nothing')
    .map(({ project }) => escapeTerminal(project));
  if (names.length === 0) return [];
  const lead = `Nothing to release (${names.length}): `;
  const line = lead + someNames(names, width - textWidth(lead));
  return [createColors(color).dim(fitText(line, width))];
}
