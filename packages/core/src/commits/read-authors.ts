/**
 * The people who made a commit, by name: its author, and those whom `Co-authored-by:` trailers name
 * as forges write them. Bots are none.
 */
export function readAuthors(author: string, message: string): readonly string[] {
  const others = [...message.matchAll(/^Co-authored-by: +([^<\n]+?) *(?:<[^>\n]*>)? *$/gim)];
  const names = [author, ...others.map((match) => match[1]!)];
  return [...new Set(names)].filter((name) => name !== '' && !name.endsWith('[bot]'));
}
