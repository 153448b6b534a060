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
    } else if (sign === '\\') SPECIAL.lastIndex = match.index + 2;
    else if (sign === '#') SPECIAL.lastIndex = lineEnd(text, match.index);
    else if (sign === '"' || sign === "'") SPECIAL.lastIndex = stringEnd(text, match.index, sign);
    else depth += '([{'.includes(sign) ? 1 : -1;
  }
  return text.length;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/**
 * Where the string that opens at `at` ends. An unclosed string ends with its line, or with the text
 * when it has three quotes.
 */
function stringEnd(text: string, at: number, quote: string): number {
  const triple = text.startsWith(quote.repeat(3), at);
  const closing = triple ? quote.repeat(3) : quote;
  for (let index = at + closing.length; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 92) index++;
    else if (code === 10 && !triple) return index;
    else if (text[index] === quote && text.startsWith(closing, index))
      return index + closing.length;
  }
  return text.length;
}
