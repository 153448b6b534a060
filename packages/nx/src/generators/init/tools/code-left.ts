/** Settings that are a program. */
export function codeLeft(path: string, instead: string): string {
  return `${path} is code and was not run: ${instead}`;
}
