/**
 * Where the comment, the string or the escaped character that opens at `at` ends; `at` itself where
 * none of them opens.
 */
export function inertEnd(text: string, at: number): number {
  const sign = text[at];
  if (sign === '\\') return at + 2;
  if (sign === '#') return lineEnd(text, at);
  return sign === '"' || sign === "'" ? stringEnd(text, at, sign) : at;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/**
 * Where the string that opens at `at` ends. An unclosed string ends with its line, or with the text
 * when it has three quotes.
 */
function stringEnd(text: string, at: number, quote: string): number {
  const triple = text.startsWith(quote.repeat(3), at);
  const closing = triple ? quote.repeat(3) : quote;
  for (let index = at + closing.length; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 92) index++;
    else if (code === 10 && !triple) return index;
    else if (text[index] === quote && text.startsWith(closing, index))
      return index + closing.length;
  }
  return text.length;
}
