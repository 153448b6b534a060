import { judge } from '../judge.fixture';

describe('critical-leakage (G3)', () => {
  it.each([
    [0, true],
    [1, false],
    [7, false],
  ])('a count of %d: passed is %s', (count, passed) => {
    expect(judge('G3', { 'metrics.critical_leakage_count': count })).toMatchObject({
      passed,
      observed: count,
      limit: 0,
    });
  });

  it.each([undefined, null])('fails without a count: %j', (count) => {
    expect(judge('G3', { 'metrics.critical_leakage_count': count })).toMatchObject({
      passed: false,
      observed: null,
    });
  });

  it.each([
    'SSN',
    'ID_NUM',
    'API_KEY',
    'ACCOUNT_NUMBER',
    'PASSWORD',
    'PIN',
    'CREDIT_CARD',
    'CVV',
    'IBAN',
    'BIC',
  ])('a count of 0 beside leaked characters of %s fails', (label) => {
    expect(judge('G3', { 'metrics.leakage.leaked_chars_by_label': { [label]: 1 } }).passed).toBe(
      false,
    );
    expect(
      judge('G3', { 'metrics.leakage.leaked_chars_by_label': { [label]: 0, PERSON: 5 } }).passed,
    ).toBe(true);
  });
});
