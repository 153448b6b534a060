import { fail, ok, type Result } from '@release-openmed/core';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { parseWith } from '../json/parse-with';
import { normalName } from './normal-name';
import { tierName } from './tier-name';
import type { Thresholds } from './thresholds';

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

/** How much a candidate may leak at most, by family and, where the file says so, by tier and format. Fractions of 1. */
export interface LeakageTargets {
  readonly fallback: number;
  readonly families: Readonly<Record<string, number>>;
  readonly entries: readonly {
    readonly family: string;
    readonly tier: string | null;
    readonly format: string | null;
    readonly target: number;
  }[];
}

/** Direct identifiers and clinical privacy must not leak at all, whether a file says so or not. */
const DEFAULTS: LeakageTargets = {
  fallback: 0.005,
  families: { directid: 0, clinicalprivacy: 0 },
  entries: [],
};

/** Reads `gates/target_leakage.yaml`; `text` null: no such file. Fails with `model-leakage-targets-invalid`. */
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
  if (!file.ok) return file;
  const strictest = (given: z.output<typeof target>) =>
    Math.min(given.target_leakage_rate ?? fallback, given.residual_leakage_ceiling ?? 1);
  const fallback = Math.min(
    file.value.defaults?.target_leakage_rate ?? DEFAULTS.fallback,
    file.value.defaults?.residual_leakage_ceiling ?? 1,
  );
  return ok({
    fallback,
    families: {
      ...DEFAULTS.families,
      ...Object.fromEntries(
        Object.entries(file.value.families ?? {}).map(([family, value]) => [
          familyKey(family),
          typeof value === 'number' ? value : strictest(value),
        ]),
      ),
    },
    entries: Object.values(file.value.entries ?? {}).map((entry) => ({
      family: familyKey(entry.family),
      tier: entry.tier ?? null,
      format: entry.format ?? null,
      target: strictest(entry),
    })),
  });
}

/** The target of one candidate: its own entry, else the strictest of its family, else the default. */
export function leakageTarget(
  targets: LeakageTargets,
  candidate: {
    readonly family: string;
    readonly tier: string | null;
    readonly format: string | null;
  },
  thresholds: Thresholds,
): number {
  const family = familyKey(candidate.family);
  const ofFamily = targets.entries.filter((entry) => entry.family === family);
  const same = (left: string | null, right: string | null) =>
    left !== null && right !== null && normalName(left) === normalName(right);
  const own = ofFamily.filter(
    ({ tier, format }) =>
      same(format, candidate.format) &&
      tier !== null &&
      candidate.tier !== null &&
      tierName(tier, thresholds) === tierName(candidate.tier, thresholds),
  );
  const known = own.length > 0 ? own : ofFamily;
  if (known.length > 0) return Math.min(...known.map(({ target: value }) => value));
  return Object.hasOwn(targets.families, family)
    ? (targets.families[family] as number)
    : targets.fallback;
}

function familyKey(family: string): string {
  return family.toLowerCase().replace(/[^a-z0-9]+/g, '');
}
