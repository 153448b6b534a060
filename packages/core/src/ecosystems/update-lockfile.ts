import { ok, type Result } from '../result';
import { changesFrom } from './changes-from';
import type { LockChange } from './lock-change';
import { lockfileAt } from './lockfile-at';

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
  return lockfileAt(path)?.update(path, text, changesFrom(path, changes)) ?? ok(text);
}
