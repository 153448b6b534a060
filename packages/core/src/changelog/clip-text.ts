/** A text of at most so many UTF-16 units, and a sign where something is left out. */
export function clipText(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest).trimEnd()}…`;
}
