type Rates = Record<string, number>;

export interface ExampleCandidate {
  suite: string;
  model_name: string;
  device: string;
  fixture_count: number;
  generated_at: string;
  metrics: {
    per_label_recall: Rates & { PERSON: number; SSN: number };
    per_label_precision: Rates;
    critical_leakage_count: number;
    leakage: { overall: number; leaked_chars_by_label: Rates; total_chars_by_label: Rates };
    quant_recall_delta: number;
    latency: { p50_ms: number; p95_ms: number };
    resources: { peak_rss_mib: number };
  };
  metadata: {
    repo_id: string;
    family: string;
    tier: string;
    param_count: number;
    format: string;
    eval_set_hash: string;
    leakage_fixture_hash: string;
    policy: string;
    span_fixtures: {
      text: string;
      predicted_spans: { start: number; end: number; label: string }[];
    }[];
  };
}

export function exampleCandidate(repoId?: string): ExampleCandidate;
