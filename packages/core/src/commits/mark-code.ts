/**
 * Before each line of code: no message of git's holds a NUL, so no pattern of a line's start takes
 * code for something else.
 */
export const CODE = '\0';
const OPENS = /^\s*(`{3,}|~{3,})[^`]*$/;
const CLOSES = /^\s*(`{3,}|~{3,})\s*$/;

/**
 * Marks what stands between fences (CommonMark 0.31, fenced code blocks): it is quoted, and asks
 * for nothing. A fence that nothing closes is none, lest all that follows be lost.
 */
export function markCode(text: string): string {
  const lines = text.split('\n');
  const unclosed = new Map<string, number>();
  for (let at = 1; at < lines.length; at += 1) {
    const fence = OPENS.exec(lines[at] ?? '')?.[1] ?? '';
    // What did not close a shorter fence closes none that comes later: looked for once, not once a
    // line.
    if (fence === '' || fence.length >= (unclosed.get(fence.charAt(0)) ?? Infinity)) continue;
    const end = closingLine(lines, at, fence);
    if (end === null) {
      unclosed.set(fence.charAt(0), fence.length);
      continue;
    }
    for (let code = at + 1; code < end; code += 1) lines[code] = `${CODE}${lines[code]}`;
    at = end;
  }
  return lines.join('\n');
}

function closingLine(lines: readonly string[], open: number, fence: string): number | null {
  for (let at = open + 1; at < lines.length; at += 1)
    if (CLOSES.exec(lines[at] ?? '')?.[1]?.startsWith(fence)) return at;
  return null;
}
