import measure from 'fast-string-truncated-width';

/**
 * Made when the first text is too long: its tables take longer to load than most plans to print.
 */
let characters: Intl.Segmenter | undefined;

/**
 * Columns that a terminal gives to plain text: wide characters and emoji take two, combining marks
 * none.
 */
export function textWidth(text: string): number {
  return measure(text).width;
}

/**
 * Plain text cut to a number of columns, with an ellipsis where it was longer; no character is cut
 * in two.
 */
export function fitText(text: string, columns: number): string {
  if (textWidth(text) <= columns) return text;
  characters ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  let end = 0;
  let width = 1;
  for (const { segment, index } of characters.segment(text)) {
    width += textWidth(segment);
    if (width > columns) break;
    end = index + segment.length;
  }
  return `${text.slice(0, end)}…`;
}
