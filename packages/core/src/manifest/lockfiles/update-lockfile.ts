import { ok, type Result } from '../../result';
import { baseName } from '../base-name';
import type { LockChange } from './lock-change';
import { relativeRoot } from './relative-root';
import { updatePackageLock } from './update-package-lock';
import { updatePnpmLock } from './update-pnpm-lock';
import { updateUvLock } from './update-uv-lock';

const UPDATES: Readonly<Record<string, typeof updatePackageLock>> = {
  'package-lock.json': updatePackageLock,
  'npm-shrinkwrap.json': updatePackageLock,
  'pnpm-lock.yaml': updatePnpmLock,
  'uv.lock': updateUvLock,
};

/**
 * The text with what it repeats of the workspace's own projects brought up to date: versions and requirements. Nothing else of
 * it changes; a file that is no known lockfile stays as it is. Failure: `manifest-malformed`.
 */
export function updateLockfile(
  path: string,
  text: string,
  changes: readonly LockChange[],
): Result<string> {
  const update = UPDATES[baseName(path)];
  if (update === undefined) return ok(text);
  const inside = changes.flatMap((change) => {
    const root = relativeRoot(path, change.root);
    return root === null ? [] : [{ ...change, root }];
  });
  return update(path, text, inside);
}
