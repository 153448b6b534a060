import { judge } from '../judge.fixture';

const LABELS = [
  'PERSON',
  'FIRST_NAME',
  'LAST_NAME',
  'MIDDLE_NAME',
  'LOCATION',
  'STREET_ADDRESS',
  'BUILDING_NUMBER',
  'ZIPCODE',
  'DATE',
  'DATE_OF_BIRTH',
];

describe('recall-core (G2)', () => {
  it.each(
    LABELS.flatMap(
      (label) =>
        [
          [label, 0.9799, false],
          [label, 0.98, true],
          [label, 0.9801, true],
        ] as const,
    ),
  )('%s at %d: passed is %s', (label, recall, passed) => {
    expect(judge('G2', { 'metrics.per_label_recall': { [label]: recall } })).toMatchObject({
      passed,
      observed: recall,
      limit: 0.98,
    });
  });

  it.each([
    [0.9899, false],
    [0.99, true],
  ])('from v2.0, %d: passed is %s', (recall, passed) => {
    const floors = { recallIdentifiers: 0.995, recallSecrets: 0.995, recallCore: 0.99 };
    expect(judge('G2', { 'metrics.per_label_recall': { DATE: recall } }, { floors })).toMatchObject(
      { passed, limit: 0.99 },
    );
  });

  it('does not judge SSN', () => {
    expect(judge('G2', { 'metrics.per_label_recall': { SSN: 0.1 } }).passed).toBe(true);
  });
});
