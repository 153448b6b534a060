import type { SkippedProject } from '../plan/release-plan';

const REASONS: Readonly<Record<SkippedProject['why'], string>> = {
  'no-change': 'no change since the last release',
  'no-bump': 'only commits that ask for no release',
  'already-released': 'released already',
  'not-selected': 'something to release, but not selected',
  'not-on-line': 'not of this line',
  'not-releasable': 'nothing that could be released',
};

/** A reason for not releasing, for people. */
export function skippedReason(why: SkippedProject['why']): string {
  return REASONS[why];
}
