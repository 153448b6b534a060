import { codeSpan } from '../escape';
import { type Forge, forgeUrl } from './forge-url';
import { NOTE_SECTIONS, type NoteEntry, type NoteSection } from './note-entry';
import { renderNote } from './render-note';

export interface NotesContext {
  /** Where commits and issues can be linked; null: they stay plain text. */
  readonly web: Forge | null;
  /** Projects of this workspace whose new version this release requires. */
  readonly dependencies: readonly { readonly name: string; readonly version: string }[];
  /** Tags that all changes lie between; `from` null: it is the first release. */
  readonly range: { readonly from: string | null; readonly to: string };
}

/** Nobody reads further. What breaks is told beyond it too. */
const MOST_ENTRIES = 250;

/**
 * The notes of one release as Markdown: `###` sections in the order of Keep a Changelog 1.1.0,
 * without the release's heading; `''` when nothing is to be told. Entries stay in the order given,
 * oldest first: a section then reads as the work went, and a fix stands below what it mends. What
 * breaks comes first in its section. An entry given twice (same commit, section, scope and subject)
 * is told once. New versions of dependencies close `Changed`, by name.
 *
 * Of more than 250 entries the newest are told, and a last line says how many more there are and
 * where; what breaks is always told.
 */
export function renderNotes(entries: readonly NoteEntry[], context: NotesContext): string {
  const all = distinct(entries);
  const told = newest(all);
  const dependencies = new Map(context.dependencies.map(({ name, version }) => [name, version]));
  const updates = [...dependencies]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, version]) => `- Update ${codeSpan(name)} to ${version}`);
  const sections = NOTE_SECTIONS.flatMap((section) => {
    const items = [...itemsOf(section, told, context), ...(section === 'Changed' ? updates : [])];
    return items.length === 0 ? [] : [`### ${section}\n\n${items.join('\n')}`];
  });
  return [...sections, ...rest(all.length - told.length, context)].join('\n\n');
}

function distinct(entries: readonly NoteEntry[]): readonly NoteEntry[] {
  const known = new Map(
    entries.map((entry) => [
      JSON.stringify([entry.commit, entry.section, entry.scope, entry.subject]),
      entry,
    ]),
  );
  return [...known.values()];
}

function newest(entries: readonly NoteEntry[]): readonly NoteEntry[] {
  const others = entries.filter(({ breaking }) => breaking === null);
  const room = Math.max(0, MOST_ENTRIES - (entries.length - others.length));
  const cut = new Set(others.slice(0, Math.max(0, others.length - room)));
  return entries.filter((entry) => !cut.has(entry));
}

function rest(count: number, { web, range: { from, to } }: NotesContext): readonly string[] {
  if (count === 0) return [];
  const name = from === null ? to : `${from}..${to}`;
  const page = from === null ? 'commits' : 'compare';
  const where =
    web === null
      ? codeSpan(name)
      : `[${codeSpan(name)}](${forgeUrl(web, page, name.replace('..', '...'))})`;
  return [`…and ${count.toLocaleString('en-US')} more changes: ${where}`];
}

function itemsOf(
  section: NoteSection,
  entries: readonly NoteEntry[],
  { web }: NotesContext,
): readonly string[] {
  const own = entries.filter((entry) => entry.section === section);
  const [breaking, rest] = [
    own.filter((entry) => entry.breaking !== null),
    own.filter((entry) => entry.breaking === null),
  ];
  return [...breaking, ...rest].map((entry) => renderNote(entry, web));
}
