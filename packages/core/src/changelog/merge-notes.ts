import { NOTE_SECTIONS } from './note-entry';
import { scanMarkdown } from './scan-markdown';

/**
 * Notes that people wrote and notes computed from commits as one text, each kept word for word:
 * what stands above the first heading, then the sections of Keep a Changelog 1.1.0 in its order
 * (where others were computed, those in theirs), then what people added. Within a section the
 * people's words come first: they are there because somebody cared. Empty sections go. Computed
 * notes without a section only say that there is nothing to tell: they go when people did tell
 * something. Line breaks come out as `\n`.
 */
export function mergeNotes(handWritten: string, computed: string): string {
  const told = sectionsOf(handWritten).filter(({ body }) => body !== '');
  const found = sectionsOf(computed).filter(({ body }) => body !== '');
  const marks = '#'.repeat(levelOf(computed));
  const all =
    told.length > 0 && found.every(({ name }) => name === '') ? told : [...told, ...found];
  const names = [...new Set(['', ...orderOf(found), ...all.map(({ name }) => name)])];
  return names
    .flatMap((name) => {
      const bodies = all.filter((section) => section.name === name).map(({ body }) => body);
      if (bodies.length === 0) return [];
      const body = bodies.reduce(
        (above, below) => above + (endsInList(above) && startsList(below) ? '\n' : '\n\n') + below,
      );
      return [name === '' ? body : `${marks} ${name}\n\n${body}`];
    })
    .join('\n\n');
}

/** Other titles than those of Keep a Changelog have their own order. */
function orderOf(computed: readonly NotesPart[]): readonly string[] {
  const titles = computed.map(({ name }) => name).filter((name) => name !== '');
  const usual: readonly string[] = NOTE_SECTIONS;
  return titles.every((title) => usual.includes(title)) ? usual : titles;
}

/** Of the computed headings: people's words follow. */
function levelOf(notes: string): number {
  const { headings } = scanMarkdown(notes);
  return headings.length === 0 ? 3 : Math.min(...headings.map(({ level }) => level));
}

interface NotesPart {
  /** `''`: above the first heading. */
  readonly name: string;
  readonly body: string;
}

function sectionsOf(notes: string): readonly NotesPart[] {
  const text = notes.replace(/\r\n?/g, '\n');
  const { headings } = scanMarkdown(text);
  const top = Math.min(...headings.map(({ level }) => level));
  const own = headings.filter(({ level }) => level === top);
  const parts = own.map(({ text: title, end }, i) => ({
    name: canonical(title),
    body: trim(text.slice(end, own[i + 1]?.start)),
  }));
  return [{ name: '', body: trim(text.slice(0, own[0]?.start)) }, ...parts];
}

function canonical(title: string): string {
  return NOTE_SECTIONS.find((section) => section.toLowerCase() === title.toLowerCase()) ?? title;
}

/** Blank lines around it; the indent of a first line stays. */
function trim(body: string): string {
  return body.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
}

function startsList(body: string): boolean {
  return /^[-+*]\s/.test(body);
}

function endsInList(body: string): boolean {
  const last = body.split('\n').findLast((line) => /^\S/.test(line));
  return last !== undefined && startsList(last);
}
