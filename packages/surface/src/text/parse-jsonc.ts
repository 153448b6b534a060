/**
 * Parses JSON with comments and trailing commas, as tsconfig files have them. Throws on anything
 * else, as `JSON.parse` does.
 */
export function parseJsonc(text: string): unknown {
  const plain = text.replace(
    /("(?:[^"\\]|\\.)*")|\/\/[^\n]*|\/\*[^]*?\*\//g,
    (_match, string: string | undefined) => string ?? '',
  );
  return JSON.parse(
    plain.replace(
      /("(?:[^"\\]|\\.)*")|,(\s*[\]}])/g,
      (_match, string: string | undefined, end: string | undefined) => string ?? end ?? '',
    ),
  );
}
