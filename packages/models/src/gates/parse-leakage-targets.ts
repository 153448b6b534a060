import { fail, ok, type Result } from '@release-openmed/core';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { parseWith } from '../json/parse-with';
import { familyKey } from '../manifest/family-key';
import type { LeakageTargets } from './leakage-targets';

const rate = z.number().min(0).max(1);
const target = z.looseObject({
  target_leakage_rate: rate.optional(),
  residual_leakage_ceiling: rate.optional(),
});
const fileSchema = z.looseObject({
  schema_version: z.literal(1).optional(),
  defaults: target.optional(),
  entries: z
    .record(
      z.string(),
      target.extend({
        family: z.string(),
        tier: z.string().optional(),
        format: z.string().optional(),
      }),
    )
    .optional(),
  families: z.record(z.string(), z.union([rate, target])).optional(),
});

/** Direct identifiers and clinical privacy must not leak at all, whether a file says so or not. */
const DEFAULTS: LeakageTargets = {
  fallback: 0.005,
  families: { directid: 0, clinicalprivacy: 0 },
  entries: [],
};

/**
 * Reads `gates/target_leakage.yaml`; `text` null: no such file. Fails with
 * `model-leakage-targets-invalid`.
 */
export function parseLeakageTargets(text: string | null, where: string): Result<LeakageTargets> {
  if (text === null) return ok(DEFAULTS);
  const source = { code: 'model-leakage-targets-invalid', where };
  const document = parseDocument(text, { uniqueKeys: true });
  const mistake = document.errors[0];
  if (mistake) {
    return fail({
      ...source,
      message: `${where}: not YAML, line ${mistake.linePos?.[0].line ?? 1} (${mistake.code}).`,
      fix: 'Correct that line.',
    });
  }
  const file = parseWith(fileSchema, document.toJS({ maxAliasCount: 0 }), source);
  return file.ok ? ok(toTargets(file.value)) : file;
}

function toTargets({
  defaults = {},
  families = {},
  entries = {},
}: z.output<typeof fileSchema>): LeakageTargets {
  const fallback = strictest(defaults, DEFAULTS.fallback);
  const ofFamilies = Object.entries(families).map(([family, given]): [string, number] => [
    familyKey(family),
    typeof given === 'number' ? given : strictest(given, fallback),
  ]);
  return {
    fallback,
    families: { ...DEFAULTS.families, ...Object.fromEntries(ofFamilies) },
    entries: Object.values(entries).map((entry) => ({
      family: familyKey(entry.family),
      tier: entry.tier ?? null,
      format: entry.format ?? null,
      target: strictest(entry, fallback),
    })),
  };
}

/** A rate and a ceiling may both be given: the lower one holds. */
function strictest(
  { target_leakage_rate, residual_leakage_ceiling }: z.output<typeof target>,
  otherwise: number,
): number {
  return Math.min(target_leakage_rate ?? otherwise, residual_leakage_ceiling ?? 1);
}
