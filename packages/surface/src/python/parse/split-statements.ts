import { inertEnd } from './inert-end';

/**
 * A run of lines that is one top-level statement, with its decorators and its `else` and `except`
 * branches.
 */
export interface StatementText {
  readonly text: string;
  readonly start: number;
  /** From 0. */
  readonly row: number;
  readonly rows: number;
}

/** Lines that go on with the statement before them. */
const GOES_ON = /^(?:elif|else|except|finally|case)\b|^[)\]}]/;

/**
 * Splits a module's text into its top-level statements without parsing it: by lines that start in
 * the first column, outside strings and brackets. Takes one pass over the text. Comments and empty
 * lines go with the statement before them.
 */
export function splitStatements(text: string): StatementText[] {
  const statements: StatementText[] = [];
  let [start, row, decorated] = [0, 0, false];
  let at = 0;
  let line = 0;
  const close = (end: number, endLine: number) => {
    if (end > start)
      statements.push({ text: text.slice(start, end), start, row, rows: endLine - row });
    [start, row] = [end, endLine];
  };
  while (at < text.length) {
    const first = text.charCodeAt(at);
    // Not a space, a tab, a line's end or a comment: a statement begins here, or goes on.
    if (first > 32 && first !== 35) {
      if (!decorated && at > start && !GOES_ON.test(text.slice(at, at + 8))) close(at, line);
      decorated = first === 64;
    }
    const end = logicalLine(text, at);
    for (
      let index = text.indexOf('\n', at);
      index >= 0 && index < end;
      index = text.indexOf('\n', index + 1)
    )
      line++;
    at = end;
  }
  close(text.length, line);
  return statements;
}

const SPECIAL = /['"#()[\]{}\\\n]/g;

/** Where the line that begins at `at` ends, strings and brackets of several lines included. */
function logicalLine(text: string, at: number): number {
  let depth = 0;
  SPECIAL.lastIndex = at;
  for (let match = SPECIAL.exec(text); match; match = SPECIAL.exec(text)) {
    const sign = match[0];
    if (sign === '\n') {
      if (depth <= 0) return match.index + 1;
    } else if ('([{'.includes(sign)) depth++;
    else if (')]}'.includes(sign)) depth--;
    else SPECIAL.lastIndex = inertEnd(text, match.index);
  }
  return text.length;
}
