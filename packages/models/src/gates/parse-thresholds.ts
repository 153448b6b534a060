import { ok, type Result } from '@release-openmed/core';
import { parseWith } from '../json/parse-with';
import { readJson } from '../json/read-json';
import { DEFAULT_THRESHOLDS } from './default-thresholds';
import type { Thresholds } from './thresholds';
import { thresholdsFileSchema } from './thresholds-schema';

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
