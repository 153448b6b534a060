import { baseName } from '../names/base-name';
import type { UpdateLockfile } from './ecosystem';
import { LOCKFILES } from './lockfiles';

/** How the lockfile at a path is kept true; null: nothing edits this file. */
export function lockfileUpdater(path: string): UpdateLockfile | null {
  return LOCKFILES.get(baseName(path)) ?? null;
}
