import { escapeMarkdown } from '../escape';
import { clipText } from './clip-text';
import type { NoteEntry } from './note-entry';

/** A description is for reading; a message of megabytes stays behind its link. In UTF-16 units. */
const LONGEST = 5_000;

/** What breaks and what to do about it, in paragraphs; none where the subject says it already. */
export function renderDescription({ breaking, subject }: NoteEntry): readonly string[] {
  if (breaking === null || breaking.trim() === subject.trim()) return [];
  return clipText(breaking, LONGEST)
    .split(/\n\s*\n/)
    .map(escapeMarkdown)
    .filter((paragraph) => paragraph !== '');
}
