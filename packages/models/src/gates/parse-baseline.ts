import { fail, ok, type Failure, type Result } from '@release-openmed/core';
import { z } from 'zod';
import { hashOf } from '../json/hash-of';
import { parseWith } from '../json/parse-with';
import { readJson, type JsonSource } from '../json/read-json';
import type { ArtifactKind } from './artifact-kind';
import type { Baseline, BaselineEntry } from './baseline';
import { baselineKey } from './baseline-key';
import { normalLabel } from './normal-label';
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

/**
 * Reads `gates/baseline.json`; `text` null: no such file, nothing to fall behind. Entries that are
 * not of one kind of artifact are passed over. Fails with `model-baseline-invalid`.
 */
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
  for (const [written, content] of Object.entries(file.value.entries)) {
    const kind = kindOf(written);
    if (kind === null) continue;
    const key = baselineKey(kind, thresholds);
    const entry = readEntry(key, content, source);
    if (!entry.ok) failures.push(...entry.failures);
    else if (baseline.has(key)) failures.push(givenTwice(key, source));
    else baseline.set(key, entry.value);
  }
  return failures.length > 0 ? fail(...failures) : ok(baseline);
}

function kindOf(key: string): ArtifactKind | null {
  const parts = key.split('::');
  const [family = '', tier = '', format = ''] = parts;
  return parts.length === 3 ? { family, tier, format } : null;
}

function readEntry(
  key: string,
  content: { readonly metrics: unknown },
  { code, where }: JsonSource,
): Result<BaselineEntry> {
  const read = parseWith(metricsSchema, content.metrics ?? {}, {
    code,
    where: `${where} (${key})`,
  });
  if (!read.ok) return read;
  const { per_label_recall, leakage, residual_leakage_rate } = read.value;
  return ok({
    key,
    hash: hashOf(content),
    recall: bestByLabel(per_label_recall ?? {}),
    leakageOverall: leakage?.overall ?? residual_leakage_rate ?? null,
  });
}

/** Two spellings of one label count as one, by the better value: that is what must not be lost. */
function bestByLabel(recall: Readonly<Record<string, number | null>>): ReadonlyMap<string, number> {
  const best = new Map<string, number>();
  for (const [spelling, value] of Object.entries(recall)) {
    const label = normalLabel(spelling);
    if (value !== null) best.set(label, Math.max(value, best.get(label) ?? 0));
  }
  return best;
}

function givenTwice(key: string, { code, where }: JsonSource): Failure {
  return {
    code,
    where,
    message: `${where}: two entries speak for ${key}.`,
    fix: 'Keep one: tiers are compared after their aliases.',
  };
}
