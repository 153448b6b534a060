import { HIDDEN_CHARACTERS } from './hidden-characters';

/**
 * Foreign text (a subject, a path, a ref, the words of a remote) as one line that can do nothing to
 * a terminal or a CI log. Characters that would act become visible (`␛`, `␍`, `<U+202E>`) rather
 * than vanish, so that whoever reads sees that something was there. Escaping twice is the same as
 * once.
 *
 * The orders that CI systems read from logs are broken by a space: GitHub Actions takes `::name` at
 * the start of a line (broken after every blank, since a caller may wrap there) and `##[name`
 * anywhere, Azure Pipelines `##vso[`, TeamCity `##teamcity[`, GitLab `section_start:`.
 */
export function escapeTerminal(text: string): string {
  return text
    .replace(/\t/g, ' ')
    .replace(HIDDEN_CHARACTERS, show)
    .replace(/(?<=^|\s):{2,}/g, (colons) => [...colons].join(' '))
    .replace(/#(?=#(?:vso|teamcity)?\[)/gi, '# ')
    .replace(/(section_(?:start|end)):(?=\d)/gi, '$1 :');
}

function show(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
