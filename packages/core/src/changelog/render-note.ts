import { escapeMarkdown } from '../escape';
import { type Forge, forgeUrl } from './forge-url';
import type { NoteEntry } from './note-entry';
import { referenceLink } from './reference-link';

/**
 * A subject and a description are for reading; a message of megabytes stays behind its link. In
 * UTF-16 units.
 */
const LONGEST_SUBJECT = 500;
const LONGEST_DESCRIPTION = 5_000;

/** Somebody may close forty issues at once; the commit names them all. */
const MOST_REFERENCES = 3;

/**
 * One change as a list item: what breaks first, the scope in bold, then the subject, its references
 * and its commit. The description of a breaking change follows in paragraphs of the same item.
 */
export function renderNote(entry: NoteEntry, web: Forge | null): string {
  const breaking = entry.breaking === null ? '' : '**Breaking:** ';
  const scope =
    entry.scope === null || entry.scope === '' ? '' : `**${escapeMarkdown(entry.scope)}:** `;
  const { text, told } = splitSubject(entry);
  const subject = escapeMarkdown(clip(text, LONGEST_SUBJECT));
  const links = [
    ...told.map((reference) => referenceLink(web, reference)),
    commitLink(entry.commit, web),
  ];
  return [`- ${breaking}${scope}${subject} (${links.join(', ')})`, ...description(entry)].join(
    '\n\n  ',
  );
}

/**
 * The `(#12)` that a squash merge appends is said once, as a link behind the subject: the last of
 * them, which is the pull request, before what else the subject names, and a few of all.
 */
function splitSubject({ subject, references }: NoteEntry): {
  readonly text: string;
  readonly told: readonly string[];
} {
  const trailing: string[] = [];
  let text = subject;
  for (;;) {
    const found = /\s*\(([#!]\d+)\)\s*$/.exec(text);
    if (found?.[1] === undefined || !references.includes(found[1])) break;
    trailing.push(found[1]);
    text = text.slice(0, found.index);
  }
  return { text, told: [...new Set([...trailing, ...references])].slice(0, MOST_REFERENCES) };
}

function commitLink(commit: string, web: Forge | null): string {
  const short = commit.slice(0, 7);
  return web === null ? short : `[${short}](${forgeUrl(web, 'commit', commit)})`;
}

function description({ breaking, subject }: NoteEntry): readonly string[] {
  if (breaking === null || breaking.trim() === subject.trim()) return [];
  return clip(breaking, LONGEST_DESCRIPTION)
    .split(/\n\s*\n/)
    .map(escapeMarkdown)
    .filter((paragraph) => paragraph !== '');
}

function clip(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest).trimEnd()}…`;
}
