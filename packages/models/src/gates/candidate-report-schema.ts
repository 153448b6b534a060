import { z } from 'zod';

const rate = z.number().min(0).max(1);
const count = z.int().min(0);
const amount = z.number().min(0);
const labelRates = z.record(z.string(), rate.nullable());
const labelCounts = z.record(z.string(), count);
/** What may be printed and written: a name of a repository, a family, a tier, a format. */
const name = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._+ -]{0,99}$/);
const repoId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}(\/[A-Za-z0-9][A-Za-z0-9._-]{0,199})?$/);
const revision = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/);
const hash = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9:._-]{0,127}$/);

const span = z.looseObject({
  start: z.int().nullish(),
  end: z.int().nullish(),
  label: z.string().nullish(),
});
const spanFixture = z.looseObject({
  text: z.string().nullish(),
  source_text: z.string().nullish(),
  predicted_spans: z.array(span).nullish(),
  entities: z.array(span).nullish(),
  spans: z.array(span).nullish(),
});

/**
 * A benchmark report as OpenMed writes it. Unknown keys are tolerated; a key that is known holds
 * what it should or is refused.
 */
export const candidateReportSchema = z.looseObject({
  suite: z.string().nullish(),
  model_name: z.string().nullish(),
  device: z.string().nullish(),
  fixture_count: count.nullish(),
  generated_at: z.string().nullish(),
  metrics: z.looseObject({
    per_label_recall: labelRates.nullish(),
    per_label_precision: labelRates.nullish(),
    parent_per_label_recall: labelRates.nullish(),
    fp_parent_per_label_recall: labelRates.nullish(),
    critical_leakage_count: count.nullish(),
    leakage: z
      .looseObject({
        overall: rate.nullish(),
        leaked_chars_by_label: labelCounts.nullish(),
        total_chars_by_label: labelCounts.nullish(),
      })
      .nullish(),
    quant_recall_delta: z.number().min(-1).max(1).nullish(),
    latency: z.looseObject({ p50_ms: amount.nullish(), p95_ms: amount.nullish() }).nullish(),
    resources: z.looseObject({ peak_rss_mib: amount.nullish() }).nullish(),
  }),
  metadata: z.looseObject({
    repo_id: repoId,
    revision: revision.nullish(),
    family: name,
    tier: name.nullish(),
    param_count: count.nullish(),
    format: name.nullish(),
    reproducibility_hash: hash.nullish(),
    eval_set_hash: hash.nullish(),
    leakage_fixture_hash: hash.nullish(),
    policy: name.nullish(),
    span_fixtures: z.array(spanFixture).nullish(),
  }),
});

export type RawCandidateReport = z.output<typeof candidateReportSchema>;
export type RawFixture = z.output<typeof spanFixture>;
