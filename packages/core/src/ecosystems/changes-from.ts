import type { LockChange } from './lock-change';
import { relativeRoot } from './relative-root';

/** The changes as a lockfile names them: their folders as they are seen from its own. */
export function changesFrom(
  lockPath: string,
  changes: readonly LockChange[],
): readonly LockChange[] {
  return changes.map((change) => ({ ...change, root: relativeRoot(lockPath, change.root) }));
}
