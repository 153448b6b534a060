/** `root` as it is seen from `lockPath`'s folder: `''` is that folder, `../core` one beside it. */
export function relativeRoot(lockPath: string, root: string): string {
  const from = lockPath.split('/').slice(0, -1);
  const to = root === '' ? [] : root.split('/');
  const parting = from.findIndex((part, index) => part !== to[index]);
  const shared = parting === -1 ? from.length : parting;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
