import type { Check, Gate, GateInput } from './gate';
import { GATE_SETS, NEWEST_GATE_SET, type GateId } from './gate-sets';
import { criticalLeakage } from './rules/critical-leakage';
import { deviceTier } from './rules/device-tier';
import { latencyEvidence } from './rules/latency-evidence';
import { quantizationDelta } from './rules/quantization-delta';
import { recallCore } from './rules/recall-core';
import { recallIdentifiers } from './rules/recall-identifiers';
import { recallSecrets } from './rules/recall-secrets';
import { regression } from './rules/regression';
import { spanIntegrity } from './rules/span-integrity';

const GATES: Readonly<Record<GateId, Gate>> = {
  G1a: recallIdentifiers,
  G1b: recallSecrets,
  G2: recallCore,
  G3: criticalLeakage,
  G4: quantizationDelta,
  G5: deviceTier,
  G6: latencyEvidence,
  G7: regression,
  G8: spanIntegrity,
};

/**
 * Every gate of the newest set judges, whatever the others say: the report names all that is wrong
 * at once.
 */
export function runGates(input: GateInput): readonly Check[] {
  return (GATE_SETS[NEWEST_GATE_SET] ?? []).map((id) => GATES[id](input));
}
