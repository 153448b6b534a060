import { posix } from 'node:path';

/**
 * Nx's root (`.`, `packages/a`) below the repository's top: `''` is the top itself. `prefix` ends
 * with `/` or is empty.
 */
export function repositoryRoot(prefix: string, root: string): string {
  const path = posix.normalize(`${prefix}${root}`).replace(/\/$/, '');
  return path === '.' ? '' : path;
}

/**
 * A version holder's path as the options have it: from its project's folder, or with `/` from that
 * of the workspace. Both folders are relative to the repository.
 */
export function holderPath(path: string, project: string, workspace: string): string {
  return path.startsWith('/') ? inProject(workspace, path.slice(1)) : inProject(project, path);
}

/** A path that is relative to a project's folder; `..` parts are resolved. */
export function inProject(root: string, path: string): string {
  return posix.normalize(root === '' ? path : `${root}/${path}`);
}
