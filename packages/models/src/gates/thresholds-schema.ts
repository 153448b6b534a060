import { z } from 'zod';

const rate = z.number().min(0).max(1);
const amount = z.number().min(0);
const labels = z.array(z.string().regex(/^[A-Z][A-Z0-9_]*$/)).min(1);
const floors = z.strictObject({ recallIdentifiers: rate, recallSecrets: rate, recallCore: rate });
const budget = z.strictObject({ peakRssMib: amount, p50Ms: amount, p95Ms: amount });

/**
 * `gates/thresholds.json`: every part may be left out, and is then the default. Unknown keys are
 * refused: a misspelt limit must not be a silent default.
 */
export const thresholdsFileSchema = z.strictObject({
  schemaVersion: z.literal(1).default(1),
  profiles: z
    .record(z.string().regex(/^v\d+\.\d+$/), floors)
    .refine((profiles) => Object.keys(profiles).length > 0, 'has no profile')
    .optional()
    .describe('Recall floors from a milestone on.'),
  labels: z
    .strictObject({
      recallIdentifiers: labels.optional(),
      recallSecrets: labels.optional(),
      recallCore: labels.optional(),
      critical: labels.optional(),
    })
    .optional(),
  quantizationDelta: z
    .strictObject({ '8bit': rate.optional(), '4bit': rate.optional() })
    .optional()
    .describe('Recall lost against the parent: reaching the limit blocks.'),
  tiers: z
    .record(z.string(), budget)
    .optional()
    .describe('Megabytes and milliseconds, limits included.'),
  tierAliases: z.record(z.string(), z.string()).optional(),
  regression: z
    .strictObject({ recallDrop: rate.optional(), leakageCeiling: rate.optional() })
    .optional(),
});
