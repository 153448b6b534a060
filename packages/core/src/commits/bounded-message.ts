const LIMIT = 64 * 1024;
const LINE = 2 * 1024;
const MEANS_SOMETHING =
  /^[ \t>|*-]*(?:BREAKING[ _-]?CHANGE|Release-As|Sem-Ver|This reverts commit|(?:BEGIN|END)_COMMIT_OVERRIDE)/i;

/**
 * The message with everything that decides, in a size that every parser takes: a body may be 10 MB of anything. Beyond 64 KiB
 * only its start, its end and, as far as they fill no more than that themselves, the lines with a meaning of their own stay; lines
 * are cut at 2 KiB. Unicode's own line breaks are none to git; regular expressions would take them for some.
 */
export function boundedMessage(message: string): string {
  const text = message.replace(/\r\n?/g, '\n').replace(/[\u2028\u2029]/g, ' ');
  if (text.length <= LIMIT && !hasLongLine(text)) return text;
  const lines = text.split('\n').map((line) => line.slice(0, LINE));
  const head = within(LIMIT / 2, lines);
  if (head.length === lines.length) return lines.join('\n');
  const rest = lines.slice(head.length);
  const tail = within(LIMIT / 2, rest.toReversed()).toReversed();
  const middle = rest.slice(0, rest.length - tail.length);
  const kept = within(
    LIMIT,
    middle.filter((line) => MEANS_SOMETHING.test(line)),
  );
  return [...head, ...kept, ...tail].join('\n');
}

/** As many of the first lines as fit. */
function within(size: number, lines: readonly string[]): readonly string[] {
  let sum = 0;
  const end = lines.findIndex((line) => (sum += line.length + 1) > size);
  return end === -1 ? lines : lines.slice(0, end);
}

function hasLongLine(text: string): boolean {
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start);
    if ((end === -1 ? text.length : end) - start > LINE) return true;
    if (end === -1) return false;
    start = end + 1;
  }
  return false;
}
