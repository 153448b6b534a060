/** A file of a folder, relative to the workspace; `.` is its top. */
export function inFolder(root: string, file: string): string {
  return root === '.' ? file : `${root}/${file}`;
}
