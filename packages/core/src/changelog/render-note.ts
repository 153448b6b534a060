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

/**
 * One change as a list item: what breaks first, the scope in bold, then the subject, its references
 * and its commit. The description of a breaking change follows in paragraphs of the same item.
 */
export function renderNote(entry: NoteEntry, web: Forge | null): string {
  const breaking = entry.breaking === null ? '' : '**Breaking:** ';
  const scope =
    entry.scope === null || entry.scope === '' ? '' : `**${escapeMarkdown(entry.scope)}:** `;
  const subject = escapeMarkdown(clip(withoutTrailingReferences(entry), LONGEST_SUBJECT));
  const links = [
    ...[...new Set(entry.references)].map((reference) => referenceLink(web, reference)),
    commitLink(entry.commit, web),
  ];
  return [`- ${breaking}${scope}${subject} (${links.join(', ')})`, ...description(entry)].join(
    '\n\n  ',
  );
}

/** The `(#12)` that a squash merge appends is said once, as a link behind the subject. */
function withoutTrailingReferences({
  subject,
  references,
}: Pick<NoteEntry, 'subject' | 'references'>): string {
  const trailing = /\s*\(([#!]\d+)\)\s*$/.exec(subject);
  if (trailing?.[1] === undefined || !references.includes(trailing[1])) return subject;
  return withoutTrailingReferences({ subject: subject.slice(0, trailing.index), references });
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
