import { escapeTerminal } from '@release-openmed/core';
import type { ProjectRow } from './project-table';

const HEAD = ['project', 'tags', 'last release', 'file says', 'agree'];
const AGREES = {
  equal: 'yes',
  ahead: 'yes, one step ahead',
  unknown: 'the tags alone say',
  differs: 'NO',
};

/** A line a project. */
export function renderTable(rows: readonly ProjectRow[]): string {
  const cells = [
    HEAD,
    ...rows.map(({ project, tag, released, file, agreement }) => [
      escapeTerminal(project),
      tag === null ? '–' : escapeTerminal(tag),
      released === null ? 'none' : escapeTerminal(released),
      file === null ? '–' : escapeTerminal(file),
      agreement === null ? 'no tags yet' : AGREES[agreement],
    ]),
  ];
  const widths = HEAD.map((_, column) =>
    Math.max(...cells.map((row) => (row[column] ?? '').length)),
  );
  return cells
    .map((row) => `  ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')}`.trimEnd())
    .join('\n');
}
