const MAX_TEXT = 300;

/** A text short enough to be shown. */
export function cutText(text: string): string {
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
}
