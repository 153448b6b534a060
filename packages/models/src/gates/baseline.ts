import { fail, ok, type Failure, type Result } from '@release-openmed/core';
import { z } from 'zod';
import { hashOf } from '../json/hash-of';
import { parseWith } from '../json/parse-with';
import { readJson } from '../json/read-json';
import { normalLabel } from './normal-label';
import { normalName } from './normal-name';
import { tierName } from './tier-name';
import type { Thresholds } from './thresholds';

const rate = z.number().min(0).max(1);
const metricsSchema = z.looseObject({
  per_label_recall: z.record(z.string(), rate.nullable()).nullish(),
  leakage: z.looseObject({ overall: rate.nullish() }).nullish(),
  residual_leakage_rate: rate.nullish(),
});
const fileSchema = z.looseObject({
  entries: z.record(z.string(), z.looseObject({ metrics: z.unknown() })),
});

/** What the last good artifact of one (family, tier, format) reached. `hash`: of the entry, so that a report says what it was held against. */
export interface BaselineEntry {
  readonly key: string;
  readonly hash: string;
  readonly recall: ReadonlyMap<string, number>;
  readonly leakageOverall: number | null;
}

export type Baseline = ReadonlyMap<string, BaselineEntry>;

/** Reads `gates/baseline.json`; `text` null: no such file, nothing to fall behind. Fails with `model-baseline-invalid`. */
export function parseBaseline(
  text: string | null,
  where: string,
  thresholds: Thresholds,
): Result<Baseline> {
  if (text === null) return ok(new Map());
  const source = { code: 'model-baseline-invalid', where };
  const json = readJson(text, source);
  if (!json.ok) return json;
  const file = parseWith(fileSchema, json.value, source);
  if (!file.ok) return file;
  const baseline = new Map<string, BaselineEntry>();
  const failures: Failure[] = [];
  for (const [written, entry] of Object.entries(file.value.entries)) {
    const [family, tier, format, ...rest] = written.split('::');
    if (family === undefined || tier === undefined || format === undefined || rest.length > 0)
      continue;
    const key = baselineKey({ family, tier, format }, thresholds);
    const metrics = parseWith(metricsSchema, entry.metrics ?? {}, {
      code: source.code,
      where: `${where} (${key})`,
    });
    if (!metrics.ok) failures.push(...metrics.failures);
    else if (baseline.has(key))
      failures.push({
        ...source,
        message: `${where}: two entries speak for ${key}.`,
        fix: 'Keep one: tiers are compared after their aliases.',
      });
    else baseline.set(key, toEntry(key, entry, metrics.value));
  }
  return failures.length > 0 ? fail(...failures) : ok(baseline);
}

/** `family::tier::format`, lower case, the tier after its aliases. */
export function baselineKey(
  {
    family,
    tier,
    format,
  }: { readonly family: string; readonly tier: string | null; readonly format: string | null },
  thresholds: Thresholds,
): string {
  return [normalName(family), tierName(tier ?? '', thresholds), normalName(format ?? '')].join(
    '::',
  );
}

function toEntry(
  key: string,
  entry: unknown,
  metrics: z.output<typeof metricsSchema>,
): BaselineEntry {
  const recall = new Map<string, number>();
  for (const [label, value] of Object.entries(metrics.per_label_recall ?? {})) {
    if (value !== null)
      recall.set(normalLabel(label), Math.max(value, recall.get(normalLabel(label)) ?? 0));
  }
  return {
    key,
    hash: hashOf(entry),
    recall,
    leakageOverall: metrics.leakage?.overall ?? metrics.residual_leakage_rate ?? null,
  };
}
