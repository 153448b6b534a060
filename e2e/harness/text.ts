/** The manifest of an npm package, for a specification's files. */
export function text(content: unknown): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}
