/**
 * A made-up candidate report that passes every gate; its notes are nobody's. Each call gives a new
 * value that may be changed.
 */
export function exampleCandidate(repoId = 'ExampleMed/Example-PII-Small-44M-v1') {
  return {
    suite: 'example',
    model_name: repoId,
    device: 'cpu',
    fixture_count: 2,
    generated_at: '2026-06-01T10:00:00+00:00',
    metrics: {
      per_label_recall: {
        PERSON: 0.996,
        FIRST_NAME: 0.995,
        DATE: 0.997,
        ID_NUM: 0.999,
        SSN: 1,
        API_KEY: 0.998,
        CREDIT_CARD: 1,
      },
      per_label_precision: { PERSON: 0.98, DATE: 0.97 },
      critical_leakage_count: 0,
      leakage: {
        overall: 0.001,
        leaked_chars_by_label: { PERSON: 3 },
        total_chars_by_label: { PERSON: 3000, SSN: 900 },
      },
      quant_recall_delta: 0,
      latency: { p50_ms: 41.5, p95_ms: 120 },
      resources: { peak_rss_mib: 300 },
    },
    metadata: {
      repo_id: repoId,
      family: 'PII',
      tier: 'Small',
      param_count: 44_000_000,
      format: 'pytorch',
      eval_set_hash: 'sha256:eval-set',
      leakage_fixture_hash: 'sha256:leakage-fixtures',
      policy: 'hipaa_safe_harbor',
      span_fixtures: [
        { text: 'Ünïcode 😀 Jane Roe', predicted_spans: [{ start: 10, end: 18, label: 'PERSON' }] },
        {
          text: 'Nothing to find here.',
          predicted_spans: [],
        },
      ],
    },
  };
}
