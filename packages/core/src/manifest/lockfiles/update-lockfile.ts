import { ok, type Result } from '../../result';
import { baseName } from '../base-name';
import type { LockChange } from './lock-change';
import { relativeRoot } from './relative-root';
import { updatePackageLock } from './update-package-lock';
import { updatePnpmLock } from './update-pnpm-lock';
import { updateUvLock } from './update-uv-lock';

/**
 * The text with what it repeats of the workspace's own projects brought up to date: versions and requirements. Nothing else of
 * it changes; a file that is no known lockfile stays as it is. Failure: `manifest-malformed`.
 */
export function updateLockfile(path: string, text: string, changes: readonly LockChange[]): Result<string> {
  const inside = changes.flatMap((change) => {
    const root = relativeRoot(path, change.root);
    return root === null ? [] : [{ ...change, root }];
  });
  switch (baseName(path)) {
    case 'package-lock.json':
    case 'npm-shrinkwrap.json':
      return updatePackageLock(path, text, inside);
    case 'pnpm-lock.yaml':
      return updatePnpmLock(path, text, inside);
    case 'uv.lock':
      return updateUvLock(path, text, inside);
    default:
      return ok(text);
  }
}
