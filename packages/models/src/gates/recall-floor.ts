import { checkOf } from './check-of';
import type { Check, GateInput } from './gate';
import type { GateId } from './gate-sets';

/**
 * Holds every label of a gate that the report has against one floor. A label that it does not have
 * is not judged; a report without any per-label recall fails.
 */
export function recallFloor(
  id: GateId,
  floorOf: 'recallIdentifiers' | 'recallSecrets' | 'recallCore',
  input: GateInput,
): Check {
  const limit = input.floors[floorOf];
  const { recall } = input.candidate;
  if (recall === null || recall.size === 0)
    return checkOf(id, { observed: null, limit, failing: 'The report has no per-label recall.' });
  const judged = input.thresholds.labels[floorOf].flatMap((label) => {
    const value = recall.get(label);
    return value === undefined ? [] : [{ label, value }];
  });
  if (judged.length === 0)
    return checkOf(id, {
      observed: null,
      limit,
      failing: null,
      passing: 'The report has none of these labels.',
    });
  const below = judged.filter(({ value }) => value < limit).map(({ label }) => label);
  return checkOf(id, {
    observed: Math.min(...judged.map(({ value }) => value)),
    limit,
    failing: below.length > 0 ? `Recall is below the floor for ${below.join(', ')}.` : null,
  });
}
