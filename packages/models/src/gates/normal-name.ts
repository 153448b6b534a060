/** One spelling for a family, tier or format: lower case, `-` for `_` and spaces. */
export function normalName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[_\s]+/g, '-');
}
