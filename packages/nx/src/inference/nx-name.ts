import { basename } from 'node:path';
import type { Folder } from './folder';

/** The name that Nx's own plugins give, which outranks ours; null: none. */
export function nxName({ root, npmMember, packageJson, projectJson }: Folder): string | null {
  if (projectJson !== null) return projectJson.name ?? packageJson?.name ?? null;
  return npmMember ? (packageJson?.name ?? basename(root)) : null;
}
