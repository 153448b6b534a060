import type { Failure, ReleasePlan } from '@release-openmed/core';

/**
 * Why a plan is not carried out; empty when nothing speaks against it. Failure: `release-blocked`.
 */
export function blockers({ findings }: ReleasePlan): readonly Failure[] {
  const errors = findings.filter(({ severity }) => severity === 'error');
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
