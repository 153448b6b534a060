import { readJson } from './read-json';

const read = (text: string) =>
  readJson(text, { code: 'model-report-invalid', where: 'report.json' });
const messageOf = (text: string) => {
  const result = read(text);
  return result.ok ? 'ok' : result.failures.map(({ message }) => message).join(' ');
};

describe('readJson', () => {
  it('reads JSON', () => {
    expect(read('{"a":[1,{"b":null}]}')).toEqual({ ok: true, value: { a: [1, { b: null }] } });
  });

  it.each([
    [
      '{"metrics":{"latency":{"p50_ms":NaN}}}',
      'report.json: metrics.latency.p50_ms is not a finite number.',
    ],
    ['{"a":[1,Infinity]}', 'report.json: a[1] is not a finite number.'],
    ['{"a":-Infinity}', 'report.json: a is not a finite number.'],
    ['{"a":1e999}', 'report.json: a is not a finite number.'],
    ['{"a":{"count":5,"count":0}}', 'report.json: a.count is given twice.'],
    ['{"a":1,\n "b":}', 'report.json: not JSON: line 2, column 6.'],
    ['{"a":1', 'report.json: not JSON: line 1, column 7.'],
    ['', 'report.json: not JSON: line 1, column 1.'],
    ['{"a":1} // note', 'report.json: not JSON: line 1, column 9.'],
  ])('refuses %j', (text, message) => {
    expect(messageOf(text)).toBe(message);
  });

  it('never quotes what it read', () => {
    expect(messageOf('{"Jane Roe, born 1970":NaN}')).toBe(
      'report.json: (a key) is not a finite number.',
    );
    expect(messageOf('{"text":"Jane Roe"oops}')).not.toContain('Jane');
  });
});
