/** `root` as a lockfile in `lockPath`'s folder names it; null: outside of that folder. */
export function relativeRoot(lockPath: string, root: string): string | null {
  const folder = lockPath.includes('/') ? lockPath.slice(0, lockPath.lastIndexOf('/')) : '';
  if (folder === '' || root === folder) return root === folder ? '' : root;
  return root.startsWith(`${folder}/`) ? root.slice(folder.length + 1) : null;
}
