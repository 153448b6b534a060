import { parseVersion } from '../ecosystems/parse-version';
import type { PlannedRelease, ReleasePlan } from '../plan/release-plan';
import { maxBump, type Bump } from '../versions/bump';
import { versionStep } from '../versions/version-step';

/**
 * The highest bump of a plan, as those see it who get its versions: a patch that is demanded as
 * 2.0.0 is a major release.
 */
export function planBump({ releases }: Pick<ReleasePlan, 'releases'>): Bump {
  return maxBump(releases.flatMap((release) => [release.bump, stepOf(release)]));
}

/** A first release comes from nothing. */
function stepOf({ from, to, ecosystem }: PlannedRelease): Bump {
  const before = parseVersion(from?.version ?? '0.0.0', ecosystem);
  const after = parseVersion(to.version, ecosystem);
  return before === null || after === null ? 'none' : versionStep(before, after).bump;
}
