import type { CommitParser as Parser } from 'conventional-commits-parser';
import { boundedMessage } from './bounded-message';
import type { Change, ParsedMessage, ParseMessage } from './change';

const HEADER = /^([a-z][\w-]*)(?:\(([^()\n]*)\))?(!?): +(\S.*)$/i;
const NOTE = /BREAKING[ -]CHANGE/i;
const OVERRIDE = /^BEGIN_COMMIT_OVERRIDE\n([\s\S]*?)^END_COMMIT_OVERRIDE$/m;
const REVERT_SUBJECT = /^(?:Revert "([\s\S]+)"|revert(?:\([^()\n]*\))?!?: +(.+))$/i;

/** The commit parser ships as an ES module only, so it is loaded once, before the pipeline, and the pipeline stays synchronous. */
export async function loadMessageParser(): Promise<ParseMessage> {
  const { CommitParser } = await import('conventional-commits-parser');
  const options = {
    headerPattern: HEADER,
    headerCorrespondence: ['type', 'scope', 'breaking', 'subject'],
    noteKeywords: ['BREAKING CHANGE', 'BREAKING-CHANGE'],
  };
  const full = new CommitParser(options);
  // A reference ends the text of a note. Where there is no note, the search for references would take nine tenths of the time.
  const quick = new CommitParser({ ...options, issuePrefixes: undefined } as typeof options);
  return (message) => parseMessage(message, NOTE.test(message) ? full : quick);
}

/**
 * Reads a message as Conventional Commits 1.0.0 says, and more leniently where people lose a release to a formality: footers count
 * anywhere in the body (a squash moves them away from its end). `BEGIN_COMMIT_OVERRIDE … END_COMMIT_OVERRIDE` replaces the message.
 */
function parseMessage(message: string, parser: Parser): ParsedMessage {
  const bounded = boundedMessage(message);
  const override = OVERRIDE.exec(bounded)?.[1]?.trim();
  const parts = override ? splitHeaders(override) : [bounded];
  const text = override ?? bounded;
  const header = text.slice(0, text.search(/\n|$/)).trim();
  const footers = (name: string) =>
    [...text.matchAll(new RegExp(`^${name}: *(.+)$`, 'gim'))].map((match) => match[1]!.trim());
  return {
    header,
    changes: parts.flatMap((part) => [readChange(part, parser), ...nestedChanges(part)]),
    reverts: readReverts(header, text),
    releaseAs: footers('Release-As').at(-1) ?? null,
    semVer: footers('Sem-Ver')
      .flatMap((words) => words.toLowerCase().split(','))
      .map((word) => word.trim())
      .filter(Boolean),
    references: [
      ...new Set([...header.matchAll(/(?<![\w&/])[#!]\d+\b/g)].map((match) => match[0])),
    ],
    stamp: /^Release-Plan: sha256:/m.test(text),
  };
}

function readChange(text: string, parser: Parser): Change {
  const header = text.slice(0, text.search(/\n|$/)).trim();
  // The parser refuses an empty text; git does not.
  const { type, scope, subject, breaking, notes } = parser.parse(text.trim() || '(no message)');
  const note = notes[0]?.text.trim();
  const said = typeof type === 'string' && typeof subject === 'string';
  return {
    type: said ? type.toLowerCase() : null,
    scope: typeof scope === 'string' ? scope.trim() || null : null,
    subject: said ? subject.trim() : header,
    breaking:
      note !== undefined && note !== ''
        ? note
        : breaking === '!'
          ? said
            ? subject.trim()
            : header
          : null,
    nested: false,
  };
}

/** Conventional headers in the body, as forges write them into a squash: plain or as list items. */
function nestedChanges(text: string): readonly Change[] {
  return text
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const match = HEADER.exec(line.replace(/^\s*[*-]\s+/, '').trim());
      if (!match) return [];
      const [, type = '', scope, breaking, subject = ''] = match;
      return [
        {
          type: type.toLowerCase(),
          scope: scope ?? null,
          subject: subject.trim(),
          breaking: breaking === '!' ? subject.trim() : null,
          nested: true,
        },
      ];
    });
}

function splitHeaders(text: string): readonly string[] {
  const starts = [...text.matchAll(new RegExp(HEADER.source, 'gim'))].map((match) => match.index);
  if (starts.length === 0) return [text];
  return starts.map((start, index) => text.slice(start, starts[index + 1]).trim());
}

function readReverts(header: string, text: string): ParsedMessage['reverts'] {
  const quoted = REVERT_SUBJECT.exec(header);
  if (!quoted) return null;
  const commits = [...text.matchAll(/\bThis reverts commits? ([0-9a-f]{7,40})\b/gi)].map((match) =>
    match[1]!.toLowerCase(),
  );
  return { commits, header: (quoted[1] ?? quoted[2] ?? '').trim() || null };
}
