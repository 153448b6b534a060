/** A changelog of that name; one that is not Markdown stays with who makes it. */
export function changelogValue(file: string): 'off' | { readonly file: string } {
  return /(?:^|\/)[^./]+$|\.(?:md|mdx|mkdn?|markdown|txt)$/i.test(file) ? { file } : 'off';
}
