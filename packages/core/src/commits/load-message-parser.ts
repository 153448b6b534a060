import type { ParseMessage } from './change';
import { parseMessage } from './parse-message';
import { NOTE, readNotes } from './read-notes';

/**
 * What the library would read besides, and nobody asks for. Its fields (`-name-` above lines) make
 * it fail on a line of dashes; its references take nine tenths of the time.
 */
const UNUSED: object = {
  fieldPattern: undefined,
  revertPattern: undefined,
  issuePrefixes: undefined,
  referenceActions: undefined,
};

/**
 * The commit parser ships as an ES module only, so it is loaded once, before the pipeline, and the
 * pipeline stays synchronous.
 */
export async function loadMessageParser(): Promise<ParseMessage> {
  const { CommitParser } = await import('conventional-commits-parser');
  const parser = new CommitParser({ ...UNUSED, notesPattern: () => NOTE });
  return (message) => parseMessage(message, (body) => readNotes(body, parser));
}
