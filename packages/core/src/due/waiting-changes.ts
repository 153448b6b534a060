import type { PlannedRelease } from '../plan/release-plan';
import type { ProjectState } from '../policy/project-state';
import { releaseStep } from '../gates/release-step';
import { applyZeroMajor } from '../versions/apply-zero-major';
import type { Bump } from '../versions/bump';

/** A change that asks for a release, and since which day it waits. */
export interface WaitingChange {
  readonly size: Bump;
  /** `YYYY-MM-DD`: when it came to the branch. */
  readonly day: string;
}

/**
 * What of a project waits to be released. What files prove, or a demand asks for, waits as long as
 * the newest of its commits. Nothing, where it goes for the sake of others alone.
 */
export function waitingChanges(
  { own, lineage, config, unreleased }: ProjectState,
  release: PlannedRelease,
  { dayOf }: { readonly dayOf: (commit: string) => string },
): readonly WaitingChange[] {
  const asking = own.commits.filter(({ judgement }) => judgement.bump !== 'none');
  const sizeOf = (bump: Bump): Bump =>
    lineage.base === null ? bump : applyZeroMajor(bump, lineage.base.version, config.zeroMajor);
  if (asking.length > 0)
    return asking.map(({ id, judgement }) => ({ size: sizeOf(judgement.bump), day: dayOf(id) }));
  const [newest] = own.commits;
  return newest === undefined || unreleased.length === 0
    ? []
    : [{ size: releaseStep(release), day: dayOf(newest.id) }];
}
