import { z } from 'zod';
import { GATE_NAMES, type GateId } from '../gates/gate-sets';

const hash = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const measure = z.union([z.number(), z.null(), z.record(z.string(), z.number().nullable())]);

/** The published form of a gate report. */
export const gateReportSchema = z.strictObject({
  schemaVersion: z.literal(1),
  gateSet: z
    .int()
    .min(1)
    .optional()
    .describe('Which set of gates judged; the first where a report does not say.'),
  repoId: z.string().min(1),
  revision: z.string().min(1).nullable(),
  family: z.string().min(1),
  tier: z.string().nullable(),
  format: z.string().nullable(),
  milestone: z.string(),
  evaluatedAt: z.iso.datetime().nullable(),
  decision: z.enum(['RELEASABLE', 'QUARANTINED']),
  checks: z.array(
    z.strictObject({
      gate: z.enum(Object.values(GATE_NAMES)),
      id: z.enum(Object.keys(GATE_NAMES) as [GateId]),
      passed: z.boolean(),
      observed: measure,
      limit: measure,
      reason: z.string(),
    }),
  ),
  inputs: z.strictObject({
    report: hash,
    artifact: hash.nullable(),
    thresholds: hash,
    leakageTargets: hash,
    baseline: hash.nullable(),
    evalSet: z.string().nullable(),
    leakageFixtures: z.string().nullable(),
  }),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  signature: z
    .union([
      z.strictObject({ algorithm: z.literal('ed25519'), signer: z.string(), value: z.string() }),
      z.strictObject({ algorithm: z.literal('ssh'), value: z.string() }),
    ])
    .nullable(),
});
