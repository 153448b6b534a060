/** PEP 503 holds `a_b`, `a.b` and `a-b` for one name, and so do people. */
export function plainName(name: string): string {
  return name.replace(/[-_.]+/g, '-');
}
