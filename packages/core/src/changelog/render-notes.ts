import { codeSpan } from '../escape';
import { type Forge, forgeUrl } from './forge-url';
import type { NoteEntry } from './note-entry';
import type { NotesStyle } from './notes-style';
import { renderBreaking } from './render-breaking';
import { renderNote } from './render-note';

export interface NotesContext {
  /** Where commits and issues can be linked; null: they stay plain text. */
  readonly web: Forge | null;
  /** Projects of this workspace whose new version this release requires. */
  readonly dependencies: readonly { readonly name: string; readonly version: string }[];
  /** Tags that all changes lie between; `from` null: it is the first release. */
  readonly range: { readonly from: string | null; readonly to: string };
  readonly style: NotesStyle;
  /** Whether entries say who made them. */
  readonly authors: boolean;
}

/** Nobody reads further. What breaks is told beyond it too. */
const MOST_ENTRIES = 250;

/**
 * The notes of one release as Markdown: sections without the release's heading; `''` when nothing
 * is to be told. Entries stay in the order given, oldest first: a section then reads as the work
 * went, and a fix stands below what it mends. What breaks comes first in its section. An entry
 * given twice (same commit, section, scope and subject) is told once. New versions of dependencies
 * close `Changed`, or a section of their own where the style has one, by name.
 *
 * Of more than 250 entries the newest are told, and a last line says how many more there are and
 * where; what breaks is always told.
 */
export function renderNotes(entries: readonly NoteEntry[], context: NotesContext): string {
  const { style } = context;
  const all = distinct(entries);
  const told = newest(all);
  const items = [
    ...breakingItems(told, style),
    ...told
      .toSorted((a, b) => Number(a.breaking === null) - Number(b.breaking === null))
      .flatMap((entry) => entryItems(entry, context)),
    ...dependencyItems(context),
  ];
  const titles = [...new Set([...style.order, ...items.map(({ title }) => title)])];
  const sections = titles.flatMap((title) => {
    const own = items.filter((item) => item.title === title).map(({ text }) => text);
    return own.length === 0 ? [] : [`${'#'.repeat(style.level)} ${title}\n\n${own.join('\n')}`];
  });
  return [...sections, ...rest(all.length - told.length, context)].join('\n\n');
}

interface Item {
  readonly title: string;
  readonly text: string;
}

/** Where what breaks has a section that lists it, beside the section of the change itself. */
function breakingItems(entries: readonly NoteEntry[], style: NotesStyle): readonly Item[] {
  const { breaking } = style;
  if (breaking === null || breaking.alone) return [];
  return entries
    .filter((entry) => entry.breaking !== null)
    .map((entry) => ({ title: breaking.title, text: renderBreaking(entry, style) }));
}

function entryItems(entry: NoteEntry, context: NotesContext): readonly Item[] {
  const { style } = context;
  const { breaking, titles } = style;
  const alone = entry.breaking !== null && breaking?.alone === true;
  const title = titles.get(entry.type) ?? titles.get(entry.section) ?? entry.section;
  const parts = { mark: breaking === null, description: breaking === null || alone };
  return [{ title: alone ? breaking.title : title, text: renderNote(entry, context, parts) }];
}

function dependencyItems({ dependencies, style }: NotesContext): readonly Item[] {
  const title = style.titles.get('dependencies') ?? style.titles.get('Changed') ?? 'Changed';
  return [...new Map(dependencies.map(({ name, version }) => [name, version]))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, version]) => ({
      title,
      text: `${style.marker} Update ${codeSpan(name)} to ${version}`,
    }));
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

function rest(count: number, { web, range: { from, to }, style }: NotesContext): readonly string[] {
  if (count === 0) return [];
  const name = from === null ? to : `${from}..${to}`;
  const page = from === null ? 'commits' : 'compare';
  const where =
    web === null || !style.linked
      ? codeSpan(name)
      : `[${codeSpan(name)}](${forgeUrl(web, page, name.replace('..', '...'))})`;
  return [`…and ${count.toLocaleString('en-US')} more changes: ${where}`];
}
