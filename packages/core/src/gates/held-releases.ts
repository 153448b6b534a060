import { CHANNELS } from '../channels/channels';
import type { PlannedRelease } from '../plan/release-plan';
import type { Judged } from './rule';
import { securityOnly } from './security-only';

/**
 * The planned releases that the calendar has a say in. Prereleases are for those who ask for what
 * comes next, and a fix of what is dangerous does not wait.
 */
export function heldReleases({ plan, config }: Judged): readonly PlannedRelease[] {
  if (CHANNELS[plan.channel].prerelease !== null) return [];
  const exempt = securityOnly(plan, config.cadence.securityTypes);
  return plan.releases.filter(({ project }) => !exempt.has(project));
}
