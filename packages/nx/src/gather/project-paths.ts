import { posix } from 'node:path';

/**
 * Nx's root (`.`, `packages/a`) below the repository's top: `''` is the top itself. `prefix` ends
 * with `/` or is empty.
 */
export function repositoryRoot(prefix: string, root: string): string {
  const path = posix.normalize(`${prefix}${root}`).replace(/\/$/, '');
  return path === '.' ? '' : path;
}

/** A path that is relative to a project's folder; `..` parts are resolved. */
export function inProject(root: string, path: string): string {
  return posix.normalize(root === '' ? path : `${root}/${path}`);
}
