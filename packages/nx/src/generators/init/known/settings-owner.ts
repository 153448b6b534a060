import type { KnownProject } from './known-project';

/** Whose settings a file holds: its folder's project, or the only one of the workspace. */
export function settingsOwner(
  path: string,
  projects: readonly KnownProject[],
): KnownProject | null {
  const released = projects.filter(({ releasable }) => releasable);
  const [only] = released;
  if (only !== undefined && released.length === 1) return only;
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.';
  return released.find(({ root }) => root === folder) ?? null;
}
