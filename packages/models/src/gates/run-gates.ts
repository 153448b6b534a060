import type { Check, Gate, GateInput } from './gate';
import { criticalLeakage } from './rules/critical-leakage';
import { deviceTier } from './rules/device-tier';
import { latencyEvidence } from './rules/latency-evidence';
import { quantizationDelta } from './rules/quantization-delta';
import { recallCore } from './rules/recall-core';
import { recallIdentifiers } from './rules/recall-identifiers';
import { recallSecrets } from './rules/recall-secrets';
import { regression } from './rules/regression';
import { spanIntegrity } from './rules/span-integrity';

const GATES: readonly Gate[] = [
  recallIdentifiers,
  recallSecrets,
  recallCore,
  criticalLeakage,
  quantizationDelta,
  deviceTier,
  latencyEvidence,
  regression,
  spanIntegrity,
];

/** Every gate judges, whatever the others say: the report names all that is wrong at once. */
export function runGates(input: GateInput): readonly Check[] {
  return GATES.map((gate) => gate(input));
}
