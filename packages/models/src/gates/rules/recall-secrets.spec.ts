import { judge } from '../judge.fixture';

describe('recall-secrets (G1b)', () => {
  it.each(
    ['API_KEY', 'ACCOUNT_NUMBER', 'CREDIT_CARD', 'IBAN'].flatMap(
      (label) =>
        [
          [label, 0.9949, false],
          [label, 0.995, true],
          [label, 0.9951, true],
        ] as const,
    ),
  )('%s at %d: passed is %s', (label, recall, passed) => {
    expect(
      judge('G1b', { 'metrics.per_label_recall': { PERSON: 1, [label]: recall } }),
    ).toMatchObject({ passed, observed: recall, limit: 0.995 });
  });

  it('judges nothing else', () => {
    expect(judge('G1b', { 'metrics.per_label_recall': { PERSON: 0.1 } })).toMatchObject({
      passed: true,
      observed: null,
    });
  });

  it('fails without any per-label recall', () => {
    expect(judge('G1b', { 'metrics.per_label_recall': undefined }).passed).toBe(false);
  });
});
