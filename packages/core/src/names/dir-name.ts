/** The folder that a path is in; `''` is the repository's top. */
export function dirName(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
