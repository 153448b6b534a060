import { readEntry } from './read-entry';

/**
 * The entries of an override, each with its body and its footers: a header at the start of a line
 * begins one, whatever stands before it. The first line always does, as in a message.
 */
export function splitEntries(text: string): readonly string[] {
  const lines = text.split('\n');
  const starts = lines.flatMap((line, at) => (at === 0 || readEntry(line) !== null ? [at] : []));
  return starts.map((start, index) =>
    lines
      .slice(start, starts[index + 1])
      .join('\n')
      .trim(),
  );
}
