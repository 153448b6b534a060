/** Issues and pull requests, `#12`, and merge requests, `!12`, that a text names, each once. */
export function readReferences(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/(?<![\w&/])[#!]\d+\b/g)].map((match) => match[0]))];
}
