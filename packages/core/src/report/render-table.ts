import { fitText, textWidth } from './fit-text';

export interface Cell {
  /** Plain and harmless already. */
  readonly text: string;
  readonly paint?: (text: string) => string;
  readonly align?: 'right';
}

const INDENT = '  ';
const GAP = '  ';

/** A column that may be shortened, and to how many columns of the terminal. */
export type Cut = readonly [column: number, least: number];

/**
 * Rows as lines with aligned columns, two spaces apart, without lines drawn, so that a pipe can be
 * searched and split. When the width does not do, the cuts are made in their order, as far as
 * needed; a column that has none (versions, counts) is never shortened, even if lines then run
 * over.
 */
export function renderTable(
  rows: readonly (readonly Cell[])[],
  { width, cuts }: { readonly width: number; readonly cuts: readonly Cut[] },
): readonly string[] {
  const widths = cuts.reduce((columns, cut) => shorten(columns, cut, width), columnWidths(rows));
  return rows.map((row) => {
    const cells = row.map((cell, column) =>
      renderCell(cell, widths[column] ?? 0, column === row.length - 1),
    );
    return INDENT + cells.join(GAP);
  });
}

function columnWidths(rows: readonly (readonly Cell[])[]): readonly number[] {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach(({ text }, column) => {
      widths[column] = Math.max(widths[column] ?? 0, textWidth(text));
    });
  return widths;
}

function shorten(
  widths: readonly number[],
  [column, least]: Cut,
  width: number,
): readonly number[] {
  const own = widths[column] ?? 0;
  const excess =
    INDENT.length +
    widths.reduce((sum, each) => sum + each, 0) +
    GAP.length * (widths.length - 1) -
    width;
  return excess <= 0 ? widths : widths.with(column, Math.max(Math.min(own, least), own - excess));
}

function renderCell(
  { text, paint = (plain) => plain, align }: Cell,
  columns: number,
  last: boolean,
): string {
  const fitted = fitText(text, columns);
  const blanks = ' '.repeat(Math.max(0, columns - textWidth(fitted)));
  if (align === 'right') return blanks + paint(fitted);
  return paint(fitted) + (last ? '' : blanks);
}
