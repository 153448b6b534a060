import { HIDDEN_CHARACTERS } from './hidden-characters';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Foreign text for HTML, between tags or in a quoted attribute. Hidden characters become spaces;
 * line breaks stay.
 */
export function escapeHtml(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(HIDDEN_CHARACTERS, (character) => (character === '\n' ? '\n' : ' '))
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
