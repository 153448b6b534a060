import { fail, ok, type Result } from '@release-openmed/core';
import type { RecallFloors, Thresholds } from './thresholds';

/**
 * The recall floors of a milestone such as `v1.7`: those of the highest profile that is not above
 * it.
 */
export function milestoneFloors(thresholds: Thresholds, milestone: string): Result<RecallFloors> {
  const wanted = ordinal(milestone);
  const reached = Object.entries(thresholds.profiles)
    .filter(([profile]) => wanted !== null && (ordinal(profile) ?? Infinity) <= wanted)
    .sort(([left], [right]) => (ordinal(right) ?? 0) - (ordinal(left) ?? 0));
  const floors = reached[0]?.[1];
  if (floors) return ok(floors);
  return fail({
    code: 'model-milestone-unknown',
    message: `No profile of the thresholds covers the milestone "${milestone}".`,
    fix: `Name a milestone such as ${Object.keys(thresholds.profiles).join(' or ')} or a later one.`,
    where: 'milestone',
  });
}

function ordinal(milestone: string): number | null {
  const match = /^v?(\d{1,4})\.(\d{1,4})(?:\.\d+)?$/.exec(milestone.trim());
  return match ? Number(match[1]) * 10_000 + Number(match[2]) : null;
}
