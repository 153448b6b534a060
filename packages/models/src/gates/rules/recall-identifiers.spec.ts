import { DEFAULT_THRESHOLDS } from '../default-thresholds';
import { judge } from '../judge.fixture';

const LABELS = [
  'PERSON',
  'FIRST_NAME',
  'LAST_NAME',
  'MIDDLE_NAME',
  'USERNAME',
  'EMAIL',
  'PHONE',
  'URL',
  'LOCATION',
  'STREET_ADDRESS',
  'BUILDING_NUMBER',
  'ZIPCODE',
  'GPS_COORDINATES',
  'DATE',
  'DATE_OF_BIRTH',
  'TIME',
  'AGE',
  'ID_NUM',
  'SSN',
];

describe('recall-identifiers (G1a)', () => {
  it('judges the labels that identify a person', () => {
    expect([...DEFAULT_THRESHOLDS.labels.recallIdentifiers].sort()).toEqual([...LABELS].sort());
  });

  it.each(
    LABELS.flatMap(
      (label) =>
        [
          [label, 0.9899, false],
          [label, 0.99, true],
          [label, 0.9901, true],
        ] as const,
    ),
  )('%s at %d: passed is %s', (label, recall, passed) => {
    expect(judge('G1a', { 'metrics.per_label_recall': { [label]: recall } })).toMatchObject({
      passed,
      observed: recall,
      limit: 0.99,
    });
  });

  it.each([
    [0.9949, false],
    [0.995, true],
    [0.9951, true],
  ])('from v2.0, %d: passed is %s', (recall, passed) => {
    const floors = { recallIdentifiers: 0.995, recallSecrets: 0.995, recallCore: 0.99 };
    expect(
      judge('G1a', { 'metrics.per_label_recall': { EMAIL: recall } }, { floors }),
    ).toMatchObject({ passed, limit: 0.995 });
  });

  it('does not judge a label that the report does not have', () => {
    expect(judge('G1a', { 'metrics.per_label_recall': { OTHER: 0.1 } })).toMatchObject({
      passed: true,
      observed: null,
    });
  });

  it.each([undefined, null, {}, { PERSON: null }])(
    'fails without any per-label recall: %j',
    (recall) => {
      expect(judge('G1a', { 'metrics.per_label_recall': recall })).toMatchObject({
        passed: false,
        observed: null,
      });
    },
  );

  it('takes the worse of two spellings of one label', () => {
    expect(judge('G1a', { 'metrics.per_label_recall': { PERSON: 1, person: 0.5 } })).toMatchObject({
      passed: false,
      observed: 0.5,
    });
  });
});
