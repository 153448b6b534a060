/** PEP 503: case, and runs of `-`, `_` and `.`, do not tell Python distributions apart. */
export function normalizePythonName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}
