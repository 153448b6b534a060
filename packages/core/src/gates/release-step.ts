import { parseVersion } from '../ecosystems/parse-version';
import type { PlannedRelease } from '../plan/release-plan';
import type { Bump } from '../versions/bump';
import { versionStep } from '../versions/version-step';

/** How far a release is from the one before it; a first release comes from nothing. */
export function releaseStep({
  from,
  to,
  ecosystem,
}: Pick<PlannedRelease, 'from' | 'to' | 'ecosystem'>): Bump {
  const before = parseVersion(from?.version ?? '0.0.0', ecosystem);
  const after = parseVersion(to.version, ecosystem);
  return before === null || after === null ? 'none' : versionStep(before, after).bump;
}
