import type { ReleasePlan } from '@release-openmed/core';
import type { ReleaseOptions } from './release-options';

/** What to type next; empty when there is nothing to do. */
export function nextSteps({ channel, releases, findings }: ReleasePlan, options: ReleaseOptions): string {
  if (releases.length === 0 || findings.some(({ severity }) => severity === 'error')) return '';
  if (options.planOut !== undefined) return `Written to ${options.planOut}. To carry out exactly this: nx release-openmed --plan ${options.planOut}`;
  if (options.dryRun !== true) return '';
  return `To release: nx release-openmed${channel === 'stable' ? '' : ` -c ${channel}`}${options.explain === true ? '' : '   To see why: add --explain'}`;
}
