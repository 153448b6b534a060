/** One spelling for one label: `first-name`, `First Name` and `FIRST_NAME` are the same. */
export function normalLabel(label: string): string {
  return label
    .trim()
    .toUpperCase()
    .replace(/[\s-]+/g, '_');
}
