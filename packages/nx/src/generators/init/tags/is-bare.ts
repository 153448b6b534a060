/** The prefix of a tag that names nobody: `v1.2.0`, `1.2.0`, `release-1.2.0`, `releases/v1.2.0`. */
export function isBare(prefix: string): boolean {
  return /^(?:(?:version|releases?)?[-_/]?v?)$/i.test(prefix);
}
