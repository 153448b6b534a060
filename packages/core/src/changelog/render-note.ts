import { escapeMarkdown } from '../escape';
import { clipText } from './clip-text';
import { type Forge, forgeUrl } from './forge-url';
import type { NoteEntry } from './note-entry';
import type { NotesStyle } from './notes-style';
import { referenceLink } from './reference-link';
import { renderDescription } from './render-description';
import { renderScope } from './render-scope';

/** A subject is for reading; a message of megabytes stays behind its link. In UTF-16 units. */
const LONGEST_SUBJECT = 500;

/** Somebody may close forty issues at once; the commit names them all. */
const MOST_REFERENCES = 3;

/** What a list item tells of a change beside its subject. */
export interface NoteParts {
  /** That it breaks something. */
  readonly mark: boolean;
  /** What breaks and what to do about it, in paragraphs of the same item. */
  readonly description: boolean;
}

interface Context {
  readonly web: Forge | null;
  readonly style: NotesStyle;
  readonly authors: boolean;
}

/**
 * One change as a list item: what breaks first, the scope in bold, then the subject, its references
 * its commit and, if asked for, who made it.
 */
export function renderNote(
  entry: NoteEntry,
  { web, style, authors }: Context,
  parts: NoteParts,
): string {
  const { text, told } = style.references ? splitSubject(entry) : { text: entry.subject, told: [] };
  const forge = style.linked ? web : null;
  const references = told.map((reference) => referenceLink(forge, reference));
  const commits = style.commits ? [commitLink(entry.commit, forge)] : [];
  const people = authors ? peopleOf(entry) : [];
  const isFirst = style.links === 'front';
  const line = [
    `${style.marker} `,
    isFirst ? commits.map((commit) => `${commit}: `).join('') : '',
    parts.mark && entry.breaking !== null ? '**Breaking:** ' : '',
    renderScope(entry, style),
    escapeMarkdown(clipText(text, LONGEST_SUBJECT)),
    behind([...references, ...(isFirst ? [] : commits), ...people], style),
  ].join('');
  return [line, ...(parts.description ? renderDescription(entry) : [])].join('\n\n  ');
}

function peopleOf({ authors }: NoteEntry): readonly string[] {
  return authors.length === 0 ? [] : [`by ${authors.map(escapeMarkdown).join(', ')}`];
}

function behind(links: readonly string[], { links: layout }: NotesStyle): string {
  if (links.length === 0) return '';
  const groups = layout === 'apart' ? links : [links.join(', ')];
  return groups.map((group) => ` (${group})`).join('');
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
