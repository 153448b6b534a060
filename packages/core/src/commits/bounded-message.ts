const LIMIT = 64 * 1024;
const LINE = 2 * 1024;
const MEANS_SOMETHING =
  /^(?:[*-]\s+)?(?:BREAKING[ -]CHANGE|Release-As|Sem-Ver|This reverts commit|(?:BEGIN|END)_COMMIT_OVERRIDE)/i;

/**
 * The message with everything that decides, in a size that every parser takes: a body may be 10 MB of anything. Beyond 64 KiB
 * only its start, its end and the lines with a meaning of their own stay; lines are cut at 2 KiB. Unicode's own line breaks are none
 * to git; regular expressions would take them for some.
 */
export function boundedMessage(message: string): string {
  const text = message.replace(/\r\n?/g, '\n').replace(/[\u2028\u2029]/g, ' ');
  if (text.length <= LIMIT && !hasLongLine(text)) return text;
  const lines = text.split('\n').map((line) => line.slice(0, LINE));
  let size = 0;
  const head = lines.findIndex((line) => (size += line.length + 1) > LIMIT / 2);
  if (head === -1) return lines.join('\n');
  size = 0;
  const tail =
    lines.length -
    1 -
    [...lines].reverse().findIndex((line) => (size += line.length + 1) > LIMIT / 2);
  return lines
    .filter(
      (line, index) => index < Math.max(head, 1) || index > tail || MEANS_SOMETHING.test(line),
    )
    .slice(0, LIMIT)
    .join('\n');
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
