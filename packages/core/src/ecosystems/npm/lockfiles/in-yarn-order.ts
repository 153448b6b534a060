import { yarnEntries } from './yarn-entries';

/**
 * Yarn sorts entries by their keys, so one whose key has changed may have to move; a file in
 * another order stays as it is but for that.
 */
export function inYarnOrder(text: string): string {
  const [first, ...entries] = yarnEntries(text);
  const sorted = [...entries].sort((a, b) => (a.key.value < b.key.value ? -1 : 1));
  if (first === undefined || sorted.every((entry, index) => entry === entries[index])) return text;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const blocks = sorted.map(({ block: { start, end } }) => text.slice(start, end).trimEnd());
  return `${text.slice(0, first.block.end)}${blocks.join(eol + eol)}${eol}`;
}
