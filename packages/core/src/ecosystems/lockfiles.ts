import type { UpdateLockfile } from './ecosystem';
import { ECOSYSTEMS } from './ecosystems';

/** All that are known, by file name; null: nothing edits it. */
export const LOCKFILES: ReadonlyMap<string, UpdateLockfile | null> = new Map(
  Object.values(ECOSYSTEMS).flatMap(({ lockfiles }) => Object.entries(lockfiles)),
);
