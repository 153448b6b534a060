import { escapeMarkdown } from '../escape';
import type { NoteEntry } from './note-entry';
import type { NotesStyle } from './notes-style';
import { renderDescription } from './render-description';
import { renderScope } from './render-scope';

/** What breaks, as a list item of a section that tells nothing else. */
export function renderBreaking(entry: NoteEntry, style: NotesStyle): string {
  const [first = escapeMarkdown(entry.subject), ...more] = renderDescription(entry);
  return [`${style.marker} ${renderScope(entry, style)}${first}`, ...more].join('\n\n  ');
}
