import { changesFrom } from '../ecosystems/changes-from';
import { lockfileAt } from '../ecosystems/lockfile-at';
import type { RepoFacts } from '../facts';
import type { StaleLockfile } from '../gates/rule';
import { lockChanges } from './lock-changes';
import type { Stamped } from './stamped';

/** Lockfiles that what is written makes false, and that no edit makes true again. */
export function staleLockfiles(stamped: Stamped, facts: RepoFacts): readonly StaleLockfile[] {
  const changes = lockChanges(stamped, facts);
  return [...facts.files].flatMap(([path, text]) => {
    const lockfile = lockfileAt(path);
    const why = lockfile?.refuses?.(text, changesFrom(path, changes)) ?? null;
    return lockfile === null || why === null ? [] : [{ path, why, remake: lockfile.remake }];
  });
}
