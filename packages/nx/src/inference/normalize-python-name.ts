/** PEP 503: names that differ in case and in runs of `-`, `_` and `.` are one name. */
export function normalizePythonName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}
