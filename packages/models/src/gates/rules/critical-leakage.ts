import { checkOf } from '../check-of';
import type { Check, GateInput } from '../gate';

/**
 * G3: not one critical identifier leaks. A count of zero beside leaked characters of a critical
 * label contradicts itself, and fails.
 */
export function criticalLeakage({ candidate, thresholds }: GateInput): Check {
  const observed = candidate.criticalLeakageCount;
  const leaked = thresholds.labels.critical.filter(
    (label) => (candidate.leakedChars.get(label) ?? 0) > 0,
  );
  return checkOf('G3', { observed, limit: 0, failing: failing(observed, leaked) });
}

function failing(count: number | null, leaked: readonly string[]): string | null {
  if (count === null) return 'The report has no critical leakage count.';
  if (count !== 0) return 'Critical identifiers leaked.';
  return leaked.length > 0
    ? `The count is 0, yet characters of ${leaked.join(', ')} leaked.`
    : null;
}
