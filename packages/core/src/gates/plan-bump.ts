import type { ReleasePlan } from '../plan/release-plan';
import { maxBump, type Bump } from '../versions/bump';
import { releaseStep } from './release-step';

/**
 * The highest bump of a plan, as those see it who get its versions: a patch that is demanded as
 * 2.0.0 is a major release.
 */
export function planBump({ releases }: Pick<ReleasePlan, 'releases'>): Bump {
  return maxBump(releases.flatMap((release) => [release.bump, releaseStep(release)]));
}
