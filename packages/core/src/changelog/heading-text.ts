/** What a reader sees of a heading: decoration taken away, in the order in which it may nest. */
const DECORATION: readonly (readonly [RegExp, string])[] = [
  [/<!--.*?-->|<[^>]*>/g, ''],
  [/!\[[^\]]*\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\])/g, ''],
  [/\[([^[\]]*)\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\])/g, '$1'],
  [/[[\]`*]|~~|(?<!\w)_+|_+(?!\w)/g, ''],
  [/\{#[^}]*\}\s*$|&\w+;|:[a-z]\w*:/g, ' '],
  [/[\p{Extended_Pictographic}\ufe0f\u200d]/gu, ' '],
  [/^[^\p{L}\p{N}@]+/u, ''],
  [/\s+/g, ' '],
];

/**
 * The plain text of a heading: without inline HTML, images and badges, link targets, emphasis, code
 * marks, attributes and emoji or signs in front.
 */
export function headingText(markdown: string): string {
  return DECORATION.reduce((text, [mark, instead]) => text.replace(mark, instead), markdown).trim();
}
