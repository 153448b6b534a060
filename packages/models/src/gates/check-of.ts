import type { Check } from './gate';
import { GATE_NAMES, type GateId } from './gate-sets';

/** A check from its parts; without `failing`, the gate is passed. */
export function checkOf(
  id: GateId,
  parts: Pick<Check, 'observed' | 'limit'> & {
    readonly failing: string | null;
    readonly passing?: string;
  },
): Check {
  const { observed, limit, failing, passing } = parts;
  return {
    gate: GATE_NAMES[id],
    id,
    passed: failing === null,
    observed,
    limit,
    reason: failing ?? passing ?? 'ok',
  };
}
