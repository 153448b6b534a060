/** The line break that a text uses, judged by its first; `\n` when it has none. */
export function lineBreakOf(text: string): '\r\n' | '\n' {
  return text[text.indexOf('\n') - 1] === '\r' ? '\r\n' : '\n';
}
