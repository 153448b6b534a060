import type { Change, ParsedMessage } from './change';
import { messageText } from './message-text';
import { readEntry } from './read-entry';
import { readHeader } from './read-header';
import { readReferences } from './read-references';
import type { Notes } from './read-notes';
import { splitEntries } from './split-entries';

const REVERT_SUBJECT = /^(?:Revert "([\s\S]+)"|revert(?:\([^()\n]*\))?!?: +(.+))$/i;

/**
 * Reads a message as Conventional Commits 1.0.0 says, and more leniently where people lose a
 * release to a formality: footers count anywhere in the body (a squash moves them away from its
 * end). `BEGIN_COMMIT_OVERRIDE … END_COMMIT_OVERRIDE` replaces the message. Every text is a
 * message; what of it cannot be read is told in `unreadable`.
 */
export function parseMessage(message: string, notesOf: (body: string) => Notes): ParsedMessage {
  const { own, read, overridden } = messageText(message);
  const parts = (overridden ? splitEntries(read) : [read]).map((part) => readPart(part, notesOf));
  const footers = (name: string) =>
    [...read.matchAll(new RegExp(`^${name}: *(.+)$`, 'gim'))].map((match) => match[1]!.trim());
  return {
    header: firstLine(own),
    changes: parts.flatMap(({ changes }) => changes),
    reverts: readReverts(read),
    releaseAs: footers('Release-As').at(-1) ?? null,
    semVer: footers('Sem-Ver')
      .flatMap((words) => words.toLowerCase().split(','))
      .map((word) => word.trim())
      .filter(Boolean),
    references: readReferences(`${firstLine(own)}\n${firstLine(read)}`),
    stamp: /^Release-Plan: sha256:/m.test(read),
    unreadable: parts.find(({ unreadable }) => unreadable !== null)?.unreadable ?? null,
  };
}

function firstLine(text: string): string {
  return text.slice(0, text.search(/\n|$/)).trim();
}

function readPart(part: string, notesOf: (body: string) => Notes) {
  const line = firstLine(part);
  const header = readHeader(line);
  const subject = header?.subject ?? line;
  const { texts, unreadable } = notesOf(part.slice(part.search(/\n|$/)));
  const note = [...new Set(texts.filter(Boolean))].join('\n\n');
  const change: Change = {
    type: header?.type ?? null,
    scope: header?.scope ?? null,
    subject,
    breaking: note || (header?.breaking ? subject : null),
    nested: false,
  };
  return { changes: [change, ...nestedChanges(part)], unreadable };
}

/** Conventional headers in the body, as forges write them into a squash: plain or as list items. */
function nestedChanges(text: string): readonly Change[] {
  return text
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const header = readEntry(line.replace(/^\s*[*-]\s+/, '').trim());
      if (!header) return [];
      return [{ ...header, breaking: header.breaking ? header.subject : null, nested: true }];
    });
}

function readReverts(text: string): ParsedMessage['reverts'] {
  const quoted = REVERT_SUBJECT.exec(firstLine(text));
  if (!quoted) return null;
  const commits = [...text.matchAll(/\bThis reverts commits? ([0-9a-f]{7,40})\b/gi)].map((match) =>
    match[1]!.toLowerCase(),
  );
  return { commits, header: (quoted[1] ?? quoted[2] ?? '').trim() || null };
}
