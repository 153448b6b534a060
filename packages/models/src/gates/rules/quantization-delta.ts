import { checkOf } from '../check-of';
import { reaches } from '../exceeds';
import type { Check, GateInput } from '../gate';
import { quantizedWidth } from '../quantized-width';

/** G4: quantizing costs less recall than the limit of its width; reaching the limit blocks. */
export function quantizationDelta(input: GateInput): Check {
  const { format } = input.candidate;
  if (format === null)
    return checkOf('G4', {
      observed: null,
      limit: null,
      failing: 'The report does not say in which format the artifact is.',
    });
  const width = quantizedWidth(format);
  if (width === null)
    return checkOf('G4', {
      observed: null,
      limit: null,
      failing: null,
      passing: 'The format is not quantized.',
    });
  const limit = input.thresholds.quantizationDelta[width];
  const losses = [
    ...(input.candidate.quantRecallDelta === null ? [] : [input.candidate.quantRecallDelta]),
    ...labelLosses(input),
  ];
  if (losses.length === 0)
    return checkOf('G4', {
      observed: null,
      limit,
      failing: 'The artifact is quantized, and the report does not say what that cost.',
    });
  const observed = Math.max(...losses);
  return checkOf('G4', {
    observed,
    limit,
    failing: reaches(observed, limit) ? 'Quantizing lost too much recall.' : null,
  });
}

function labelLosses({ candidate, thresholds }: GateInput): readonly number[] {
  const { recallIdentifiers, recallSecrets, recallCore } = thresholds.labels;
  return [...new Set([...recallIdentifiers, ...recallSecrets, ...recallCore])].flatMap((label) => {
    const parent = candidate.parentRecall?.get(label);
    const own = candidate.recall?.get(label);
    return parent === undefined || own === undefined ? [] : [parent - own];
  });
}
