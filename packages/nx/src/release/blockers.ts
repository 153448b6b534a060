import type { Failure, ReleasePlan } from '@release-openmed/core';
import type { ReleaseOptions } from './release-options';

/**
 * Why a plan is not carried out; empty when nothing speaks against it. That nobody has approved it
 * yet says nothing against writing it: whoever approves has to be handed it first. Failure:
 * `release-blocked`.
 */
export function blockers(
  { findings }: ReleasePlan,
  { planOut }: Pick<ReleaseOptions, 'planOut'>,
): readonly Failure[] {
  const errors = findings.filter(
    ({ severity, code }) => severity === 'error' && (planOut === undefined || code !== 'sign-off'),
  );
  if (errors.length === 0) return [];
  const codes = [...new Set(errors.map(({ code }) => code))];
  return [
    {
      code: 'release-blocked',
      message: `${codes.join(', ')}: nothing was changed.`,
      fix: 'Mend what the findings above name, and run this again.',
    },
  ];
}
