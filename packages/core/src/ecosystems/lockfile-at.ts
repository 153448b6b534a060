import { baseName } from '../names/base-name';
import type { Lockfile } from './ecosystem';
import { LOCKFILES } from './lockfiles';

/** How the lockfile at a path is kept true; null: it is none. */
export function lockfileAt(path: string): Lockfile | null {
  return LOCKFILES.get(baseName(path)) ?? null;
}
