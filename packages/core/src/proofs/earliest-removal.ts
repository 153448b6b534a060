import type { Config } from '../config/config-schema';
import type { ProjectConfig } from '../config/project-config';
import { applyZeroMajor } from '../versions/apply-zero-major';
import { bumpVersion } from '../versions/bump-version';
import type { Version } from '../versions/version';

export interface EarliestRemoval {
  /** Minors that have to be released with the mark before, lowest first. */
  readonly carriers: readonly Version[];
  /** The first version in which it may be gone. */
  readonly removal: Version;
}

/** When something may go that `carried` minors have announced so far. `last`: the last release. */
export function earliestRemoval(
  last: Version,
  carried: number,
  { minors, removalBump, zeroMajor }: Config['deprecation'] & Pick<ProjectConfig, 'zeroMajor'>,
): EarliestRemoval {
  const missing = Math.max(0, minors - carried);
  const carriers = Array.from({ length: missing }, (_, at) => nextMinor(last, at + 1));
  const end = carriers.at(-1) ?? last;
  return { carriers, removal: bumpVersion(end, applyZeroMajor(removalBump, end, zeroMajor)) };
}

function nextMinor(version: Version, times: number): Version {
  return times === 0 ? version : nextMinor(bumpVersion(version, 'minor'), times - 1);
}
