/** A path as it is from a folder that holds it; `''` is the repository's top. */
export function withinFolder(folder: string, path: string): string {
  if (folder === '') return path;
  return path === folder ? '' : path.slice(folder.length + 1);
}
