import { fail, ok } from '@release-openmed/core';
import { NEWEST_GATE_SET } from '../gates/gate-sets';
import { hashOf } from '../json/hash-of';
import type { GateReport } from '../gate-report/gate-report';
import { checkPromotable, type PromotionTerms } from './check-promotable';
import { reportOf } from './story.fixture';

const TERMS: PromotionTerms = {
  artifactId: 'ExampleMed/a-v1',
  signer: ok('gate@example.org'),
  rules: {
    thresholds: hashOf('t'),
    leakageTargets: hashOf('l'),
    baseline: null,
    milestone: 'v1.7',
    gateSet: NEWEST_GATE_SET,
  },
  where: 'gates/reports/a.json',
};
const unsigned = { code: 'model-report-unsigned', message: '', fix: '' };
const codes = (report: GateReport, terms: Partial<PromotionTerms> = {}) => {
  const result = checkPromotable(report, { ...TERMS, ...terms });
  return result.ok ? [] : result.failures.map(({ code }) => code);
};

describe('checkPromotable', () => {
  const report = reportOf('a-v1');

  it('lets a signed, releasable report of that very artifact through', () => {
    expect(codes(report)).toEqual([]);
    expect(codes(reportOf('a-v1@r1'))).toEqual([]);
    expect(codes(reportOf('a-v1@r1'), { artifactId: 'ExampleMed/a-v1@r1' })).toEqual([]);
  });

  it.each<[string, GateReport, Partial<PromotionTerms>, string]>([
    ['without a signature', report, { signer: fail(unsigned) }, 'model-report-unsigned'],
    [
      'of a quarantined candidate',
      { ...report, decision: 'QUARANTINED' },
      {},
      'model-report-quarantined',
    ],
    [
      'of another artifact',
      report,
      { artifactId: 'ExampleMed/b-v1' },
      'model-report-other-artifact',
    ],
    [
      'of another revision',
      reportOf('a-v1@r1'),
      { artifactId: 'ExampleMed/a-v1@r2' },
      'model-report-other-artifact',
    ],
    [
      'of no known artifact',
      { ...report, inputs: { ...report.inputs, artifact: null } },
      {},
      'model-report-unbound',
    ],
    [
      'older than the thresholds',
      report,
      { rules: { ...TERMS.rules, thresholds: hashOf('new') } },
      'model-report-stale',
    ],
    [
      'older than the leakage targets',
      report,
      { rules: { ...TERMS.rules, leakageTargets: hashOf('new') } },
      'model-report-stale',
    ],
    [
      'older than the baseline',
      report,
      { rules: { ...TERMS.rules, baseline: hashOf('new') } },
      'model-report-stale',
    ],
    [
      'of an earlier milestone',
      report,
      { rules: { ...TERMS.rules, milestone: 'v2.0' } },
      'model-report-stale',
    ],
    [
      'of an earlier set of gates',
      report,
      { rules: { ...TERMS.rules, gateSet: NEWEST_GATE_SET + 1 } },
      'model-report-stale',
    ],
    [
      'from before sets had numbers, when there is a second',
      { ...report, gateSet: undefined },
      { rules: { ...TERMS.rules, gateSet: 2 } },
      'model-report-stale',
    ],
  ])('refuses a report %s', (...[, given, terms, code]) => {
    expect(codes(given, terms)).toEqual([code]);
  });

  it('lets a report through that names no set, while the first judges', () => {
    const terms = { rules: { ...TERMS.rules, gateSet: 1 } };
    expect(codes({ ...report, gateSet: undefined }, terms)).toEqual([]);
  });

  it('names everything that is wrong at once', () => {
    expect(
      codes({ ...report, decision: 'QUARANTINED' }, { signer: fail(unsigned), artifactId: 'x' }),
    ).toEqual(['model-report-unsigned', 'model-report-other-artifact', 'model-report-quarantined']);
  });
});
