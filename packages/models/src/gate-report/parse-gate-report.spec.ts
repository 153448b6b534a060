import { GATE_SETS, NEWEST_GATE_SET, type GateSets } from '../gates/gate-sets';
import { reportOf } from '../pointers/story.fixture';
import { FIRST_SET_REPORT } from './first-set.fixture';
import type { GateReport } from './gate-report';
import { gateReportHash } from './gate-report-hash';
import { parseAllowedSigners } from './parse-allowed-signers';
import { parseGateReport } from './parse-gate-report';
import { verifyGateReport } from './verify-gate-report';
import { writeGateReport } from './write-gate-report';

const REPORT = reportOf('a-v1');
const read = (report: object, sets?: GateSets) => {
  const text = writeGateReport(report as GateReport);
  const parsed = parseGateReport(text, 'gates/reports/a.json', sets);
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
    [
      'a gate left out',
      { checks: REPORT.checks.slice(1) },
      /not every gate of its set has exactly one check/,
    ],
    [
      'a gate judged twice',
      { checks: [...REPORT.checks, REPORT.checks[0]] },
      /not every gate of its set has exactly one check/,
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

describe('the sets of gates', () => {
  it('that were released are what they were', () => {
    expect(GATE_SETS[1]).toEqual(FIRST_SET_REPORT.checks.map(({ id }) => id));
  });

  it('one is the newest, and reports name it', () => {
    expect(REPORT.gateSet).toBe(NEWEST_GATE_SET);
    expect(Object.keys(GATE_SETS).map(Number)).toEqual(
      Array.from({ length: NEWEST_GATE_SET }, (_, index) => index + 1),
    );
  });

  it('a report from before they had numbers stays what it was, byte for byte', () => {
    const text = writeGateReport(FIRST_SET_REPORT);
    const parsed = parseGateReport(text, 'x');
    if (!parsed.ok) throw new Error(parsed.failures[0]?.message);
    expect(writeGateReport(parsed.value)).toBe(text);
    expect(gateReportHash(parsed.value)).toBe(
      'sha256:0e56e3d290f90ed05e0f1ae9797cc8736cc3c79e00a9492ee2daaff4df34f6ee',
    );
    const signers = parseAllowedSigners(
      'gate@example.org ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINdamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea',
    );
    expect(verifyGateReport(parsed.value, { signers, ssh: null }, 'x')).toEqual({
      ok: true,
      value: 'gate@example.org',
    });
  });

  describe('when a gate joined', () => {
    const [last, ...others] = [...GATE_SETS[1]!].reverse();
    const without = FIRST_SET_REPORT.checks.filter(({ id }) => id !== last);
    /** As if the last gate of today had come later. */
    const SETS: GateSets = { 1: others, 2: GATE_SETS[1]! };
    const old = { ...FIRST_SET_REPORT, checks: without };

    it.each<[string, object]>([
      ['from before, which names no set', old],
      ['of the set before', { ...old, gateSet: 1 }],
      ['of the set since', { ...FIRST_SET_REPORT, gateSet: 2 }],
    ])('takes a report %s', (_what, report) => {
      expect(read(report, SETS)).toBe('accepted');
    });

    it.each<[string, object, RegExp]>([
      ['of the new set without the new gate', { ...old, gateSet: 2 }, /not every gate of its set/],
      [
        'of the set before with a gate too many',
        { ...FIRST_SET_REPORT, gateSet: 1 },
        /not every gate of its set/,
      ],
      [
        'of the set before without one of its gates',
        { ...old, gateSet: 1, checks: without.slice(1) },
        /not every gate of its set/,
      ],
      [
        'that names no set and lacks a gate of the first',
        { ...old, checks: without.slice(1) },
        /not every gate of its set/,
      ],
      [
        'of a set that is to come',
        { ...old, gateSet: 3 },
        /the set 3 of gates, which this version/,
      ],
      ['of a set that never was', { ...old, gateSet: 0 }, /the set 0 of gates, which this version/],
      ['of a set that is no number', { ...old, gateSet: '1' }, /gateSet is not/],
    ])('refuses a report %s', (...[, report, message]) => {
      expect(read(report, SETS)).toMatch(/^model-gate-report-invalid: /);
      expect(read(report, SETS)).toMatch(message);
    });
  });

  it('a report of a later version is refused for its set, not for each gate in it', () => {
    const later = { ...REPORT, gateSet: NEWEST_GATE_SET + 1 };
    const checks = [...REPORT.checks, { ...REPORT.checks[0]!, id: 'G99', gate: 'to-come' }];
    expect(read({ ...later, checks })).toBe(
      `model-gate-report-invalid: gates/reports/a.json: it was judged by the set ${NEWEST_GATE_SET + 1} of gates, which this version does not know.`,
    );
  });
});
