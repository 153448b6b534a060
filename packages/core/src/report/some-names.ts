import { textWidth } from './fit-text';

/**
 * How many names a line holds at most, however wide it is: the whole list is in the plan's JSON and
 * in `--explain`.
 */
const MOST_NAMES = 12;

/** As many names as fit into a number of columns, at least one, and how many there are more. */
export function someNames(names: readonly string[], width: number): string {
  const more = (shown: number): string =>
    shown === names.length ? '' : `${shown === 0 ? '' : ' and '}${names.length - shown} more`;
  for (let shown = Math.min(names.length, MOST_NAMES); shown > 1; shown -= 1) {
    const text = names.slice(0, shown).join(', ') + more(shown);
    if (textWidth(text) <= width) return text;
  }
  return (names[0] ?? '') + more(1);
}
