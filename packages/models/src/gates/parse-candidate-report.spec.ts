import fc from 'fast-check';
import { exampleCandidate } from '../testing/example-candidate.mjs';
import { set } from './judge.fixture';
import { parseCandidateReport } from './parse-candidate-report';

const refusal = (path: string, value: unknown) => {
  const report = exampleCandidate();
  set(report, path, value);
  const parsed = parseCandidateReport(JSON.stringify(report), 'candidate.json');
  return parsed.ok ? 'accepted' : parsed.failures.map(({ message }) => message).join(' ');
};

describe('parseCandidateReport', () => {
  it('keeps counts and offsets, and no text', () => {
    const parsed = parseCandidateReport(JSON.stringify(exampleCandidate()), 'candidate.json');
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        repoId: 'ExampleMed/Example-PII-Small-44M-v1',
        fixtures: [{ length: 18 }, { length: 21 }],
        evaluatedAt: '2026-06-01T10:00:00.000Z',
      },
    });
    expect(JSON.stringify(parsed)).not.toMatch(/Jane|Nothing/);
  });

  it.each([
    ['metrics.critical_leakage_count', -1],
    ['metrics.critical_leakage_count', 0.5],
    ['metrics.critical_leakage_count', '0'],
    ['metrics.per_label_recall.PERSON', 1.01],
    ['metrics.per_label_recall.PERSON', -0.01],
    ['metrics.per_label_recall.PERSON', true],
    ['metrics.per_label_recall', [0.99]],
    ['metrics.leakage.overall', 1.5],
    ['metrics.leakage.overall', '0.001'],
    ['metrics.leakage.leaked_chars_by_label.PERSON', -3],
    ['metrics.latency.p50_ms', -1],
    ['metrics.latency.p95_ms', '120'],
    ['metrics.resources.peak_rss_mib', {}],
    ['metrics.quant_recall_delta', 2],
    ['metadata.span_fixtures', 'none'],
    ['fixture_count', -2],
    ['metadata.param_count', 1.5],
    ['metadata.repo_id', undefined],
    ['metadata.repo_id', 'no id: Jane Roe'],
    ['metadata.family', 7],
    ['metrics', undefined],
    ['metadata', []],
  ])('refuses %s = %j by its name', (path, value) => {
    expect(refusal(path, value)).toContain(`candidate.json: ${path} `);
  });

  it.each([
    ['metrics.per_label_recall.PERSON', '"NaN"', 'NaN'],
    ['metrics.latency.p95_ms', '"Inf"', 'Infinity'],
    ['metrics.leakage.overall', '"MinusInf"', '-Infinity'],
    ['metrics.quant_recall_delta', '"Big"', '1e400'],
  ])('refuses the number of %s that JSON does not have', (path, mark, token) => {
    const report = exampleCandidate();
    set(report, path, JSON.parse(mark));
    const parsed = parseCandidateReport(
      JSON.stringify(report).replace(mark, token),
      'candidate.json',
    );
    expect(parsed).toMatchObject({
      ok: false,
      failures: [
        {
          code: 'model-report-invalid',
          message: `candidate.json: ${path} is not a finite number.`,
        },
      ],
    });
  });

  it('names a span by its place', () => {
    expect(
      refusal('metadata.span_fixtures', [
        { text: 'x', predicted_spans: [{ start: 0.5, end: 1, label: 'X' }] },
      ]),
    ).toContain('metadata.span_fixtures[0].predicted_spans[0].start is not');
  });

  it('tolerates keys that it does not know', () => {
    expect(refusal('metrics.exact_span_f1', { precision: 0.9 })).toBe('accepted');
    expect(refusal('metadata.manifest', { any: 'thing' })).toBe('accepted');
  });

  it.each([
    ['2026-06-01T10:00:00+02:00', '2026-06-01T08:00:00.000Z'],
    ['2026-06-01 10:00:00.123456', '2026-06-01T10:00:00.123Z'],
    ['2026-06-01T10:00:00Z', '2026-06-01T10:00:00.000Z'],
    ['2026-06-01', '2026-06-01T00:00:00.000Z'],
    ['June 1, 2026', null],
    ['2026-99-01', null],
    [null, null],
  ])('was measured %s: %s', (generated_at, evaluatedAt) => {
    expect(
      parseCandidateReport(JSON.stringify({ ...exampleCandidate(), generated_at }), 'c'),
    ).toMatchObject({ ok: true, value: { evaluatedAt } });
  });

  it('gives the same hash and evidence whatever the order of keys', () => {
    const expected = parseCandidateReport(JSON.stringify(exampleCandidate()), 'c');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1 << 30 }), (seed) => {
        expect(
          parseCandidateReport(
            JSON.stringify(shuffled(exampleCandidate(), seed), null, seed % 3),
            'c',
          ),
        ).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });
});

function shuffled(value: unknown, seed: number): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, seed));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, shuffled(item, seed)] as const);
  return Object.fromEntries(
    entries.sort(([left], [right]) => order(left, seed) - order(right, seed)),
  );
}

function order(key: string, seed: number): number {
  return [...key].reduce((hash, char) => Math.imul(hash ^ char.charCodeAt(0), 16777619), seed);
}
