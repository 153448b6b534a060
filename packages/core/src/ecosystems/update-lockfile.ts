import { ok, type Result } from '../result';
import type { LockChange } from './lock-change';
import { lockfileUpdater } from './lockfile-updater';
import { relativeRoot } from './relative-root';

/**
 * The text with what it repeats of the workspace's own projects brought up to date: versions and
 * requirements. Nothing else of it changes; any file but a known lockfile stays as it is. Failure:
 * `manifest-malformed`.
 */
export function updateLockfile(
  path: string,
  text: string,
  changes: readonly LockChange[],
): Result<string> {
  const update = lockfileUpdater(path);
  if (update === null) return ok(text);
  const inside = changes.flatMap((change) => {
    const root = relativeRoot(path, change.root);
    return root === null ? [] : [{ ...change, root }];
  });
  return update(path, text, inside);
}
