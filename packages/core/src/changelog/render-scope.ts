import { escapeMarkdown } from '../escape';
import type { NoteEntry } from './note-entry';
import type { NotesStyle } from './notes-style';

/** What a list item says of the scope, before the subject; `''` without one. */
export function renderScope({ scope }: NoteEntry, style: NotesStyle): string {
  return scope === null || scope === ''
    ? ''
    : style.scope.replace('{scope}', () => escapeMarkdown(scope));
}
