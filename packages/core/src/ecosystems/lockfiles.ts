import type { Lockfile } from './ecosystem';
import { ECOSYSTEMS } from './ecosystems';

/** All that are known, by file name. */
export const LOCKFILES: ReadonlyMap<string, Lockfile> = new Map(
  Object.values(ECOSYSTEMS).flatMap(({ lockfiles }) => Object.entries(lockfiles)),
);
