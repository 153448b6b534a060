import type { LockChange } from './lock-change';
import { relativeRoot } from './relative-root';

/** The changes that a lockfile can know of: of projects in its folder, as it names them. */
export function changesBelow(
  lockPath: string,
  changes: readonly LockChange[],
): readonly LockChange[] {
  return changes.flatMap((change) => {
    const root = relativeRoot(lockPath, change.root);
    return root === null ? [] : [{ ...change, root }];
  });
}
