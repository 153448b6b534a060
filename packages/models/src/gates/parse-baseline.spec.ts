import { baselineKey } from './baseline-key';
import { DEFAULT_THRESHOLDS } from './default-thresholds';
import { parseBaseline } from './parse-baseline';

const read = (entries: object) =>
  parseBaseline(
    JSON.stringify({ entries, schema_version: 1 }),
    'baseline.json',
    DEFAULT_THRESHOLDS,
  );

describe('parseBaseline', () => {
  it('finds an entry under the tier behind its alias', () => {
    const parsed = read({
      'PII::Small::MLX_fp': {
        metrics: {
          per_label_recall: { person: 0.9, PERSON: 0.95, OTHER: null },
          leakage: { overall: 0.001 },
        },
      },
    });
    const key = baselineKey({ family: 'pii', tier: 'nano', format: 'mlx-fp' }, DEFAULT_THRESHOLDS);
    expect(key).toBe('pii::tiny::mlx-fp');
    expect(parsed).toMatchObject({
      ok: true,
      value: new Map([[key, { recall: new Map([['PERSON', 0.95]]), leakageOverall: 0.001 }]]),
    });
  });

  it('tolerates entries that are not of artifacts, and metrics that were not measured', () => {
    expect(
      read({ 'x::y': { metrics: {} }, 'pii::tiny::x': { metrics: { micro_f1: null } } }),
    ).toMatchObject({ ok: true, value: new Map([['pii::tiny::x', { leakageOverall: null }]]) });
  });

  it('is empty without a file', () => {
    expect(parseBaseline(null, 'baseline.json', DEFAULT_THRESHOLDS)).toEqual({
      ok: true,
      value: new Map(),
    });
  });

  it.each([
    [
      { 'pii::small::x': { metrics: {} }, 'pii::tiny::x': { metrics: {} } },
      /two entries speak for pii::tiny::x/,
    ],
    [
      { 'pii::tiny::x': { metrics: { leakage: { overall: -1 } } } },
      /metrics|leakage.overall is below 0/,
    ],
    [
      { 'pii::tiny::x': { metrics: { per_label_recall: { PERSON: 99 } } } },
      /per_label_recall.PERSON is above 1/,
    ],
  ])('refuses %j', (entries, message) => {
    expect(read(entries)).toMatchObject({
      ok: false,
      failures: [{ code: 'model-baseline-invalid', message: expect.stringMatching(message) }],
    });
  });
});
