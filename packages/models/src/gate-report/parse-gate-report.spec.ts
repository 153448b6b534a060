import { reportOf } from '../pointers/story.fixture';
import type { GateReport } from './gate-report';
import { parseGateReport } from './parse-gate-report';
import { writeGateReport } from './write-gate-report';

const REPORT = reportOf('a-v1');
const read = (report: object) => {
  const parsed = parseGateReport(writeGateReport(report as GateReport), 'gates/reports/a.json');
  return parsed.ok
    ? 'accepted'
    : parsed.failures.map(({ code, message }) => `${code}: ${message}`).join('\n');
};
const failingFirst = REPORT.checks.map((check, index) =>
  index === 0 ? { ...check, passed: false } : check,
);

describe('parseGateReport', () => {
  it('reads what was written', () => {
    expect(parseGateReport(writeGateReport(REPORT), 'x')).toEqual({ ok: true, value: REPORT });
    expect(read({ ...REPORT, checks: failingFirst, decision: 'QUARANTINED' })).toBe('accepted');
  });

  it.each<[string, object, RegExp]>([
    [
      'a decision that its checks do not bear out',
      { checks: failingFirst },
      /the decision is not what its checks add up to/,
    ],
    [
      'a quarantine without a failing gate',
      { decision: 'QUARANTINED' },
      /the decision is not what its checks add up to/,
    ],
    ['a gate left out', { checks: REPORT.checks.slice(1) }, /not every gate has exactly one check/],
    [
      'a gate judged twice',
      { checks: [...REPORT.checks, REPORT.checks[0]] },
      /not every gate has exactly one check/,
    ],
    [
      'a gate under another name',
      { checks: REPORT.checks.map((check) => ({ ...check, gate: 'regression' })) },
      /add up/,
    ],
    ['a key that it does not know', { note: 'x' }, /does not know: note/],
    ['another schema', { schemaVersion: 2 }, /schemaVersion/],
    ['a signature of no known kind', { signature: { algorithm: 'none', value: '' } }, /signature/],
  ])('refuses %s', (_what, change, message) => {
    expect(read({ ...REPORT, ...change })).toMatch(/^model-gate-report-invalid: /);
    expect(read({ ...REPORT, ...change })).toMatch(message);
  });

  it.each(['', '[]', '{"schemaVersion":1,"schemaVersion":1}'])('refuses %j', (text) => {
    expect(parseGateReport(text, 'x').ok).toBe(false);
  });
});
