import { judge } from '../judge.fixture';

const TEXT = 'Öl 😀 für Jane';
const LENGTH = 13;
const span = (start: unknown, end: unknown, label: unknown = 'PERSON') => ({ start, end, label });
const withSpans = (...spans: unknown[]) =>
  judge('G8', { 'metadata.span_fixtures': [{ text: TEXT, predicted_spans: spans }] });

describe('span-integrity (G8)', () => {
  it.each([
    [0, 1, true],
    [LENGTH - 4, LENGTH, true],
    [0, LENGTH, true],
    [LENGTH - 4, LENGTH + 1, false],
    [LENGTH, LENGTH + 1, false],
    [-1, 2, false],
    [3, 3, false],
    [4, 3, false],
    [null, 3, false],
    [1, null, false],
  ])('a span from %j to %j: passed is %s', (start, end, passed) => {
    expect([...TEXT]).toHaveLength(LENGTH);
    expect(withSpans(span(start, end)).passed).toBe(passed);
  });

  it.each(['', '  ', null])('a span labelled %j fails', (label) => {
    expect(withSpans(span(0, 1), span(0, 1, label)).passed).toBe(false);
  });

  it('passes spans that overlap, and a fixture where nothing was found', () => {
    expect(withSpans(span(0, 5), span(1, 3))).toMatchObject({
      passed: true,
      observed: { fixtures: 1, spans: 2, brokenFixtures: 0 },
    });
    expect(withSpans().passed).toBe(true);
  });

  it.each([
    [undefined],
    [[]],
    [[{ text: TEXT }]],
    [[{ predicted_spans: [] }]],
    [
      [
        { text: TEXT, predicted_spans: [] },
        { text: TEXT, entities: [span(0, 99)] },
      ],
    ],
    [[{ text: TEXT, predicted_spans: [], spans: [span(0, 99)] }]],
  ])('fails with %j', (fixtures) => {
    expect(judge('G8', { 'metadata.span_fixtures': fixtures }).passed).toBe(false);
  });

  it('names fixtures by number and nothing of their text', () => {
    const check = withSpans(span(0, 99, 'Jane Roe, born 1970'));
    expect(check.reason).toContain('number 0');
    expect(JSON.stringify(check)).not.toMatch(/Jane|1970|Öl/);
  });
});
