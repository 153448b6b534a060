import { concat } from './concat';
import { editRow } from './edit-row';
import { lineText } from './line-text';
import { splitLines, type Line } from './split-lines';

/** New values of keys that a row has already, by repository. */
export type RowEdits = ReadonlyMap<string, Readonly<Record<string, string>>>;

/**
 * The manifest with some rows changed, chunk by chunk. Every other row passes through byte by byte,
 * whatever is in it.
 */
export async function* editManifest(
  source: AsyncIterable<Uint8Array>,
  edits: RowEdits,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const marks = [...edits.keys()].map((repoId) => JSON.stringify(repoId));
  for await (const lines of splitLines(source)) {
    for (const part of joinUntouched(lines, (line) => changed(line, edits, marks))) {
      yield typeof part === 'string' ? encoder.encode(part) : part;
    }
  }
}

function changed({ raw }: Line, edits: RowEdits, marks: readonly string[]): string | null {
  const text = lineText(raw);
  // Most rows are not meant: looking for the quoted name is far cheaper than parsing.
  if (text === null || !marks.some((mark) => text.includes(mark))) return null;
  const row = parsed(text);
  const values = row === null ? undefined : edits.get(row);
  if (values === undefined) return null;
  return new TextDecoder('utf-8', { ignoreBOM: true })
    .decode(raw)
    .replace(text, () => editRow(text, values));
}

function parsed(text: string): string | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' &&
      value !== null &&
      'repo_id' in value &&
      typeof value.repo_id === 'string'
      ? value.repo_id
      : null;
  } catch {
    return null;
  }
}

/**
 * Neighbouring untouched lines come out as one piece, so that writing does not cost a call a row.
 */
function* joinUntouched(
  lines: readonly Line[],
  change: (line: Line) => string | null,
): Generator<Uint8Array | string> {
  let untouched: Uint8Array[] = [];
  for (const line of lines) {
    const text = change(line);
    if (text === null) {
      untouched.push(line.raw);
      continue;
    }
    if (untouched.length > 0) yield concat(untouched);
    untouched = [];
    yield text;
  }
  if (untouched.length > 0) yield concat(untouched);
}
