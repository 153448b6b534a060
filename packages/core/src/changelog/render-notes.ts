import { codeSpan } from '../escape';
import type { Forge } from './forge-url';
import { NOTE_SECTIONS, type NoteEntry, type NoteSection } from './note-entry';
import { renderNote } from './render-note';

export interface NotesContext {
  /** Where commits and issues can be linked; null: they stay plain text. */
  readonly web: Forge | null;
  /** Projects of this workspace whose new version this release requires. */
  readonly dependencies: readonly { readonly name: string; readonly version: string }[];
}

/**
 * The notes of one release as Markdown: `###` sections in the order of Keep a Changelog 1.1.0,
 * without the release's heading; `''` when nothing is to be told. Entries stay in the order given,
 * oldest first: a section then reads as the work went, and a fix stands below what it mends. What
 * breaks comes first in its section. An entry given twice (same commit, section, scope and subject)
 * is told once. New versions of dependencies close `Changed`, by name.
 */
export function renderNotes(entries: readonly NoteEntry[], context: NotesContext): string {
  const told = new Map(
    entries.map((entry) => [
      JSON.stringify([entry.commit, entry.section, entry.scope, entry.subject]),
      entry,
    ]),
  );
  const dependencies = new Map(context.dependencies.map(({ name, version }) => [name, version]));
  const updates = [...dependencies]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, version]) => `- Update ${codeSpan(name)} to ${version}`);
  return NOTE_SECTIONS.flatMap((section) => {
    const items = [
      ...itemsOf(section, [...told.values()], context),
      ...(section === 'Changed' ? updates : []),
    ];
    return items.length === 0 ? [] : [`### ${section}\n\n${items.join('\n')}`];
  }).join('\n\n');
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
