import { judge } from '../judge.fixture';

const baseline = (metrics: object) =>
  JSON.stringify({ entries: { 'pii::tiny::pytorch': { metrics } } });

describe('regression (G7)', () => {
  it.each([
    [0.0049, true],
    [0.005, true],
    [0.0051, false],
  ])('%d leaks under the ceiling: passed is %s', (overall, passed) => {
    expect(judge('G7', { 'metrics.leakage.overall': overall })).toMatchObject({
      passed,
      observed: { leakage: overall },
    });
  });

  it.each([
    [0, true],
    [1e-6, false],
  ])('%d leaks under a target of 0: passed is %s', (overall, passed) => {
    expect(judge('G7', { 'metrics.leakage.overall': overall }, { leakageTarget: 0 })).toMatchObject(
      { passed, limit: { leakage: 0 } },
    );
  });

  it.each([undefined, null])('fails when the report does not say what leaks: %j', (overall) => {
    expect(judge('G7', { 'metrics.leakage.overall': overall }).passed).toBe(false);
  });

  it.each([
    [0.9941, true],
    [0.994, true],
    [0.9939, false],
  ])('a label at %d against 0.996: passed is %s', (recall, passed) => {
    const baselineText = baseline({ per_label_recall: { EMAIL: 0.996 } });
    expect(
      judge('G7', { 'metrics.per_label_recall': { EMAIL: recall } }, { baselineText }).passed,
    ).toBe(passed);
  });

  it('is exact where binary subtraction is not: 0.992 - 0.99', () => {
    expect(
      judge(
        'G7',
        { 'metrics.per_label_recall': { EMAIL: 0.99 } },
        { baselineText: baseline({ per_label_recall: { EMAIL: 0.992 } }) },
      ).passed,
    ).toBe(true);
  });

  it.each([
    [0.001, true],
    [0.0011, false],
  ])('%d leaks against a baseline of 0.001: passed is %s', (overall, passed) => {
    expect(
      judge(
        'G7',
        { 'metrics.leakage.overall': overall },
        { baselineText: baseline({ leakage: { overall: 0.001 } }) },
      ).passed,
    ).toBe(passed);
  });

  it('holds a label that the baseline has and the report leaves out against the candidate', () => {
    const baselineText = baseline({ per_label_recall: { IBAN: 0.999, OTHER: 1 } });
    expect(
      judge('G7', { 'metrics.per_label_recall': { PERSON: 1 } }, { baselineText }),
    ).toMatchObject({ passed: false, reason: expect.stringContaining('IBAN') });
    expect(
      judge('G7', { 'metrics.per_label_recall': { IBAN: 0.999 } }, { baselineText }).passed,
    ).toBe(true);
  });

  it('judges the first artifact of its kind by the ceilings', () => {
    expect(judge('G7')).toMatchObject({
      passed: true,
      observed: { recallDrop: null },
      reason: expect.stringContaining('No baseline'),
    });
  });
});
