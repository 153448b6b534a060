import type { CommitParser } from 'conventional-commits-parser';
import { CODE } from './mark-code';
import { readHeader } from './read-header';

/**
 * A line that begins a note: in capitals and with a colon (Conventional Commits 1.0.0, items 12, 15
 * and 16), behind the asterisk that a forge writes before each message of a squash, or behind none.
 * The colon is caught with the text: the library would drop the line of a note whose text begins
 * below it.
 */
export const NOTE = /^[ \t|*]*(BREAKING[ -]CHANGE)(:.*)/;
const NOTES = new RegExp(NOTE, 'gm');
/** A message has a few; the library recurses once for each. */
const MOST_NOTES = 100;
/**
 * The rule that GitHub draws between the messages of a squash and its co-authors, and a reference
 * without a colon.
 */
const ENDS_NOTE = /^(?:-{3,}$|[\w-]+ +(?:[\w.-]+\/[\w.-]+)?#\d)/;

export interface Notes {
  /** What breaks, in the author's words; a note may be empty. */
  readonly texts: readonly string[];
  /** Why the library failed; the texts are the notes' first lines then. */
  readonly unreadable: string | null;
}

/** The `BREAKING CHANGE` notes of a body, which is a message without its first line. */
export function readNotes(body: string, parser: Pick<CommitParser, 'parse'>): Notes {
  const found = [...body.matchAll(NOTES)];
  if (found.length === 0) return { texts: [], unreadable: null };
  try {
    const { notes } = parser.parse(`header\n${body.slice(0, found[MOST_NOTES]?.index)}`);
    return { texts: notes.map(({ text }) => noteText(text)), unreadable: null };
  } catch (error) {
    return {
      texts: found.map(([, , firstLine = '']) => noteText(firstLine)),
      unreadable: error instanceof Error ? error.message : 'unknown failure',
    };
  }
}

/** A note goes on until the next footer (Conventional Commits 1.0.0, item 10). */
function noteText(text: string): string {
  const lines = text.split('\n');
  const end = lines.findIndex(
    (line, at) => at > 0 && (ENDS_NOTE.test(line) || readHeader(line) !== null),
  );
  return (end === -1 ? lines : lines.slice(0, end))
    .join('\n')
    .replaceAll(CODE, '')
    .replace(/^:\**/, '')
    .trim();
}
