import { checkOf } from '../check-of';
import type { Check, GateInput } from '../gate';

/** G6: both latencies were measured: present, finite, not negative. */
export function latencyEvidence({ candidate }: GateInput): Check {
  const observed = { p50Ms: candidate.p50Ms, p95Ms: candidate.p95Ms };
  const missing = Object.entries(observed).filter(
    ([, value]) => value === null || !Number.isFinite(value) || value < 0,
  );
  return checkOf('G6', {
    observed,
    limit: null,
    failing:
      missing.length > 0 ? `Not measured: ${missing.map(([name]) => name).join(', ')}.` : null,
  });
}
