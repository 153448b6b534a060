import { ok, type Result } from '@release-openmed/core';
import { z } from 'zod';
import { parseWith } from '../json/parse-with';
import { readJson } from '../json/read-json';
import { DEFAULT_THRESHOLDS } from './default-thresholds';

const rate = z.number().min(0).max(1);
const amount = z.number().min(0);
const labels = z.array(z.string().regex(/^[A-Z][A-Z0-9_]*$/)).min(1);
const floors = z.strictObject({ recallIdentifiers: rate, recallSecrets: rate, recallCore: rate });
const budget = z.strictObject({ peakRssMib: amount, p50Ms: amount, p95Ms: amount });

/** `gates/thresholds.json`: every part may be left out, and is then the default. Unknown keys are refused: a misspelt limit must not be a silent default. */
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

export interface RecallFloors {
  readonly recallIdentifiers: number;
  readonly recallSecrets: number;
  readonly recallCore: number;
}

export interface TierBudget {
  readonly peakRssMib: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
}

/** The reviewed limits that a candidate is held against. Rates are fractions of 1. */
export interface Thresholds {
  readonly schemaVersion: 1;
  readonly profiles: Readonly<Record<string, RecallFloors>>;
  readonly labels: Readonly<
    Record<'recallIdentifiers' | 'recallSecrets' | 'recallCore' | 'critical', readonly string[]>
  >;
  readonly quantizationDelta: Readonly<Record<'8bit' | '4bit', number>>;
  readonly tiers: Readonly<Record<string, TierBudget>>;
  readonly tierAliases: Readonly<Record<string, string>>;
  readonly regression: { readonly recallDrop: number; readonly leakageCeiling: number };
}

/** `text` null: no such file, the defaults apply. Fails with `model-thresholds-invalid`. */
export function parseThresholds(text: string | null, where: string): Result<Thresholds> {
  if (text === null) return ok(DEFAULT_THRESHOLDS);
  const source = { code: 'model-thresholds-invalid', where };
  const json = readJson(text, source);
  if (!json.ok) return json;
  const file = parseWith(thresholdsFileSchema, json.value, source);
  if (!file.ok) return file;
  const { labels, quantizationDelta, regression, ...whole } = file.value;
  return ok({
    ...DEFAULT_THRESHOLDS,
    ...definedOnly(whole),
    labels: { ...DEFAULT_THRESHOLDS.labels, ...definedOnly(labels ?? {}) },
    quantizationDelta: {
      ...DEFAULT_THRESHOLDS.quantizationDelta,
      ...definedOnly(quantizationDelta ?? {}),
    },
    regression: { ...DEFAULT_THRESHOLDS.regression, ...definedOnly(regression ?? {}) },
  });
}

function definedOnly<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
