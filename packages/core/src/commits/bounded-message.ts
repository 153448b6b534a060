/** In UTF-16 units. */
const LIMIT = 64 * 1024;
const LONGEST_LINE = 2048;
const MEANS_SOMETHING =
  /^[ \t>|*-]*(?:BREAKING[ _-]?CHANGE|Release-As|Sem-Ver|This reverts commit|(?:BEGIN|END)_COMMIT_OVERRIDE|`{3}|~{3}).*/gim;

/**
 * The message with everything that decides, in a size that every parser takes: a body may be 10 MB
 * of anything. Lines are cut at 2 KiB. Beyond 64 KiB only the start, the end and, as far as they
 * fill no more than that themselves, the lines with a meaning of their own stay. Unicode's own line
 * breaks are none to git; regular expressions would take them for some. No regular expression sees
 * a line before it is cut: matching ten million characters greedily can exhaust the engine's stack.
 */
export function boundedMessage(message: string): string {
  const text = message
    .replace(/\r\n?/g, '\n')
    .replace(/[\u2028\u2029]/g, ' ')
    .split('\n')
    .map((line) => line.slice(0, LONGEST_LINE))
    .join('\n');
  if (text.length <= LIMIT) return text;
  const head = text.lastIndexOf('\n', LIMIT / 2);
  const tail = text.indexOf('\n', text.length - LIMIT / 2) + 1;
  return [text.slice(0, head), ...meaningful(text.slice(head, tail)), text.slice(tail)].join('\n');
}

function meaningful(text: string): readonly string[] {
  const lines: string[] = [];
  let size = 0;
  for (const [line] of text.matchAll(MEANS_SOMETHING)) {
    size += line.length + 1;
    if (size > LIMIT) break;
    lines.push(line);
  }
  return lines;
}
