import { checkOf } from '../check-of';
import { exceeds } from '../exceeds';
import type { Check, GateInput } from '../gate';

/**
 * G7: no label falls behind the last good artifact of the same family, tier and format, and what leaks stays under the
 * ceiling, the family's target and the baseline. Without a baseline there is nothing to fall behind: the first artifact
 * of its kind is judged by the ceilings. A label that the baseline has and the candidate leaves out is missing evidence.
 */
export function regression(input: GateInput): Check {
  const { candidate, thresholds, baseline } = input;
  const { recallDrop, leakageCeiling } = thresholds.regression;
  const drops = labelDrops(input);
  const known = drops.flatMap(({ drop }) => (drop === null ? [] : [drop]));
  const limit = {
    leakage: Math.min(leakageCeiling, input.leakageTarget, baseline?.leakageOverall ?? 1),
    recallDrop,
  };
  const missing = drops.filter(({ drop }) => drop === null).map(({ label }) => label);
  const fallen = drops
    .filter(({ drop }) => drop !== null && exceeds(drop, recallDrop))
    .map(({ label }) => label);
  const failing = [
    ...(candidate.leakageOverall === null ? ['The report does not say what leaks overall.'] : []),
    ...(candidate.leakageOverall !== null && candidate.leakageOverall > limit.leakage
      ? ['More leaks than the limit allows.']
      : []),
    ...(missing.length > 0
      ? [`The baseline has labels that the report leaves out: ${missing.join(', ')}.`]
      : []),
    ...(fallen.length > 0 ? [`Recall fell against the baseline for ${fallen.join(', ')}.`] : []),
  ];
  return checkOf('G7', {
    observed: {
      leakage: candidate.leakageOverall,
      recallDrop: known.length > 0 ? Math.max(...known) : null,
    },
    limit,
    failing: failing.length > 0 ? failing.join(' ') : null,
    ...(baseline === null
      ? { passing: 'No baseline of this family, tier and format: judged by the ceilings.' }
      : {}),
  });
}

function labelDrops({
  candidate,
  thresholds,
  baseline,
}: GateInput): readonly { readonly label: string; readonly drop: number | null }[] {
  const { recallIdentifiers, recallSecrets, recallCore } = thresholds.labels;
  return [...new Set([...recallIdentifiers, ...recallSecrets, ...recallCore])].flatMap((label) => {
    const before = baseline?.recall.get(label);
    if (before === undefined) return [];
    const now = candidate.recall?.get(label);
    return [{ label, drop: now === undefined ? null : before - now }];
  });
}
