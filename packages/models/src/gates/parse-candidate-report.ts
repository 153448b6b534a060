import { ok, type Result } from '@release-openmed/core';
import { hashOf } from '../json/hash-of';
import { parseWith } from '../json/parse-with';
import { readJson } from '../json/read-json';
import type { CandidateFixture, CandidateReport } from './candidate-report';
import {
  candidateReportSchema,
  type RawCandidateReport,
  type RawFixture,
} from './candidate-report-schema';
import { normalLabel } from './normal-label';

/**
 * Reads one report. Fails with `model-report-invalid`, naming every key that holds what it may not.
 */
export function parseCandidateReport(text: string, where: string): Result<CandidateReport> {
  const source = { code: 'model-report-invalid', where };
  const json = readJson(text, source);
  if (!json.ok) return json;
  const raw = parseWith(candidateReportSchema, json.value, source);
  return raw.ok ? ok(toCandidate(raw.value, hashOf(json.value))) : raw;
}

function toCandidate(
  { metrics, metadata, generated_at }: RawCandidateReport,
  hash: string,
): CandidateReport {
  return {
    hash,
    ...artifactOf(metadata),
    evaluatedAt: instant(generated_at),
    ...recallOf(metrics),
    ...leakageOf(metrics),
    ...costOf(metrics),
    fixtures: metadata.span_fixtures?.map(toFixture) ?? null,
  };
}

type Metrics = RawCandidateReport['metrics'];

/** What the report says of what it measured. */
function artifactOf(metadata: RawCandidateReport['metadata']) {
  return {
    repoId: metadata.repo_id,
    revision: metadata.revision ?? null,
    family: metadata.family,
    tier: metadata.tier ?? null,
    format: metadata.format ?? null,
    artifact: metadata.reproducibility_hash ?? null,
    evalSetHash: metadata.eval_set_hash ?? null,
    leakageFixtureHash: metadata.leakage_fixture_hash ?? null,
  };
}

function recallOf(metrics: Metrics) {
  const { per_label_recall } = metrics;
  return {
    recall: per_label_recall ? worstByLabel(Object.entries(per_label_recall), Math.min) : null,
    parentRecall: worstParent(metrics),
    quantRecallDelta: metrics.quant_recall_delta ?? null,
  };
}

function leakageOf({ critical_leakage_count, leakage }: Metrics) {
  return {
    criticalLeakageCount: critical_leakage_count ?? null,
    leakedChars: worstByLabel(Object.entries(leakage?.leaked_chars_by_label ?? {}), Math.max),
    leakageOverall: leakage?.overall ?? null,
  };
}

/** Time and memory on the device. */
function costOf({ latency, resources }: Metrics) {
  return {
    p50Ms: latency?.p50_ms ?? null,
    p95Ms: latency?.p95_ms ?? null,
    peakRssMib: resources?.peak_rss_mib ?? null,
  };
}

function worstParent(metrics: Metrics): ReadonlyMap<string, number> | null {
  const given = [metrics.parent_per_label_recall, metrics.fp_parent_per_label_recall].flatMap(
    (rates) => (rates ? Object.entries(rates) : []),
  );
  return given.length > 0 ? worstByLabel(given, Math.max) : null;
}

/** Two spellings of one label count as one, by the value that speaks against the candidate. */
function worstByLabel(
  values: readonly (readonly [string, number | null])[],
  worst: (a: number, b: number) => number,
): ReadonlyMap<string, number> {
  const byLabel = new Map<string, number>();
  for (const [spelling, value] of values) {
    if (value === null) continue;
    const label = normalLabel(spelling);
    byLabel.set(label, worst(value, byLabel.get(label) ?? value));
  }
  return byLabel;
}

function toFixture(fixture: RawFixture): CandidateFixture {
  const text = fixture.text ?? fixture.source_text ?? null;
  const lists = [fixture.predicted_spans, fixture.entities, fixture.spans].flatMap((list) =>
    list ? [list] : [],
  );
  return {
    length: text === null ? null : [...text].length,
    spans:
      lists.length === 0
        ? null
        : lists.flat().map(({ start, end, label }) => ({
            start: start ?? null,
            end: end ?? null,
            labelled: (label ?? '').trim() !== '',
          })),
  };
}

/**
 * ISO 8601 as Python writes it, with `T` or a space; without a zone it is UTC, so that every
 * machine reads the same.
 */
function instant(text: string | null | undefined): string | null {
  const [, date, clock, zone = 'Z'] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
      text ?? '',
    ) ?? [];
  const time =
    date === undefined ? NaN : Date.parse(clock === undefined ? date : `${date}T${clock}${zone}`);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
