import { checkOf } from '../check-of';
import { exceeds } from '../exceeds';
import type { Check, GateInput } from '../gate';

/**
 * G7: no label falls behind the last good artifact of the same family, tier and format, and what
 * leaks stays under the ceiling, the family's target and the baseline. Without a baseline there is
 * nothing to fall behind: the first artifact of its kind is judged by the ceilings. A label that
 * the baseline has and the candidate leaves out is missing evidence.
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
  const failing = [
    leakageFault(candidate.leakageOverall, limit.leakage),
    ...recallFaults(drops, recallDrop),
  ]
    .filter((fault) => fault !== null)
    .join(' ');
  return checkOf('G7', {
    observed: {
      leakage: candidate.leakageOverall,
      recallDrop: known.length > 0 ? Math.max(...known) : null,
    },
    limit,
    failing: failing === '' ? null : failing,
    ...(baseline === null
      ? { passing: 'No baseline of this family, tier and format: judged by the ceilings.' }
      : {}),
  });
}

function leakageFault(leakage: number | null, limit: number): string | null {
  if (leakage === null) return 'The report does not say what leaks overall.';
  return leakage > limit ? 'More leaks than the limit allows.' : null;
}

/** `drop` null: the candidate leaves the label out. */
interface LabelDrop {
  readonly label: string;
  readonly drop: number | null;
}

function recallFaults(drops: readonly LabelDrop[], limit: number): readonly string[] {
  const missing = labels(drops, ({ drop }) => drop === null);
  const fallen = labels(drops, ({ drop }) => drop !== null && exceeds(drop, limit));
  return [
    ...(missing === '' ? [] : [`The baseline has labels that the report leaves out: ${missing}.`]),
    ...(fallen === '' ? [] : [`Recall fell against the baseline for ${fallen}.`]),
  ];
}

function labels(drops: readonly LabelDrop[], wanted: (drop: LabelDrop) => boolean): string {
  return drops
    .filter(wanted)
    .map(({ label }) => label)
    .join(', ');
}

function labelDrops({ candidate, thresholds, baseline }: GateInput): readonly LabelDrop[] {
  const { recallIdentifiers, recallSecrets, recallCore } = thresholds.labels;
  return [...new Set([...recallIdentifiers, ...recallSecrets, ...recallCore])].flatMap((label) => {
    const before = baseline?.recall.get(label);
    if (before === undefined) return [];
    const now = candidate.recall?.get(label);
    return [{ label, drop: now === undefined ? null : before - now }];
  });
}
