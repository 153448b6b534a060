import fc from 'fast-check';
import { exampleCandidate, type ExampleCandidate } from '../testing/example-candidate.mjs';
import { DEFAULT_THRESHOLDS } from '../gates/default-thresholds';
import { GATE_NAMES, GATE_SETS, NEWEST_GATE_SET } from '../gates/gate-sets';
import { set } from '../gates/judge.fixture';
import { parseCandidateReport } from '../gates/parse-candidate-report';
import type { ManifestRow } from '../manifest/manifest-row';
import { gateCandidate, type GateRules } from './gate-candidate';
import { parseGateReport } from './parse-gate-report';
import { gateReportHash } from './gate-report-hash';
import { writeGateReport } from './write-gate-report';

const HASH = `sha256:${'a'.repeat(64)}`;
const ROW = {
  repo_id: 'ExampleMed/Example-PII-Small-44M-v1',
  family: 'PII',
  reproducibility_hash: HASH,
} as ManifestRow;
const RULES: GateRules = {
  thresholds: DEFAULT_THRESHOLDS,
  leakageTargets: { fallback: 0.005, families: {}, entries: [] },
  baseline: new Map(),
  milestone: 'v1.7',
  tool: { name: '@release-openmed/models', version: '0.0.0' },
};

const gate = (report: object, row: ManifestRow | null = ROW, rules = RULES) => {
  const candidate = parseCandidateReport(JSON.stringify(report), 'candidate.json');
  if (!candidate.ok) return candidate;
  return gateCandidate(
    { report: candidate.value, row: row ?? undefined, where: 'candidate.json' },
    rules,
  );
};
const decision = (report: object, rules = RULES) => {
  const result = gate(report, ROW, rules);
  return result.ok ? result.value.decision : 'REFUSED';
};

describe('gateCandidate', () => {
  it('releases a candidate that every gate of the newest set passes, and binds it to its artifact', () => {
    expect(gate(exampleCandidate())).toMatchObject({
      ok: true,
      value: {
        decision: 'RELEASABLE',
        inputs: { artifact: HASH },
        signature: null,
        gateSet: NEWEST_GATE_SET,
        checks: GATE_SETS[NEWEST_GATE_SET]?.map((id) => ({ id, gate: GATE_NAMES[id] })),
      },
    });
  });

  it('asks more from v2.0 on', () => {
    const report = exampleCandidate();
    set(report, 'metrics.per_label_recall.PERSON', 0.992);
    expect(decision(report)).toBe('RELEASABLE');
    expect(decision(report, { ...RULES, milestone: 'v2.0' })).toBe('QUARANTINED');
  });

  it('does not decide by F1', () => {
    const report = exampleCandidate();
    set(report, 'metrics.micro_f1', 1);
    set(report, 'metrics.critical_leakage_count', 1);
    expect(decision(report)).toBe('QUARANTINED');
  });

  it.each([
    'metrics.per_label_recall',
    'metrics.critical_leakage_count',
    'metrics.leakage',
    'metrics.leakage.overall',
    'metrics.latency',
    'metrics.latency.p50_ms',
    'metrics.latency.p95_ms',
    'metrics.resources',
    'metadata.tier',
    'metadata.format',
    'metadata.span_fixtures',
  ])('quarantines a candidate without %s', (path) => {
    const report = exampleCandidate();
    set(report, path, undefined);
    expect(decision(report)).toBe('QUARANTINED');
  });

  it('refuses a report of another artifact, and leaves one unbound that nobody names', () => {
    const report = exampleCandidate();
    set(report, 'metadata.reproducibility_hash', `sha256:${'b'.repeat(64)}`);
    expect(gate(report)).toMatchObject({
      ok: false,
      failures: [{ code: 'model-report-other-artifact' }],
    });
    expect(gate(exampleCandidate(), null)).toMatchObject({
      ok: true,
      value: { inputs: { artifact: null } },
    });
  });

  it.each([
    [{ family: 'DirectID' }, 'family'],
    [{ tier: 'Large' }, 'tier'],
    [{ formats: ['onnx-int8'] }, 'format'],
  ])('refuses a report that would be judged by easier limits than its row %j', (row, what) => {
    expect(gate(exampleCandidate(), { ...ROW, ...row })).toMatchObject({
      ok: false,
      failures: [{ code: 'model-report-other-artifact', message: expect.stringContaining(what) }],
    });
  });

  it.each(['metadata.tier', 'metadata.format'])(
    'quarantines rather than refuses a report that leaves out %s',
    (path) => {
      const report = exampleCandidate();
      set(report, path, undefined);
      expect(gate(report, { ...ROW, tier: 'Small', formats: ['pytorch'] })).toMatchObject({
        ok: true,
        value: { decision: 'QUARANTINED' },
      });
    },
  );

  it.each([
    { family: 'pii', tier: 'nano' },
    { tier: null },
    { formats: ['mlx-fp', 'PyTorch'] },
    { formats: ['onnx'] },
  ])('takes a row that says the same in other words: %j', (row) => {
    expect(gate(exampleCandidate(), { ...ROW, ...row })).toMatchObject({ ok: true });
  });

  it('takes the artifact of another revision than the row shows from the report', () => {
    const report = exampleCandidate();
    set(report, 'metadata.revision', 'r2');
    expect(gate(report, { ...ROW, revision: 'r1' })).toMatchObject({
      ok: true,
      value: { revision: 'r2', inputs: { artifact: null } },
    });
    set(report, 'metadata.reproducibility_hash', `sha256:${'b'.repeat(64)}`);
    expect(gate(report, { ...ROW, revision: 'r1' })).toMatchObject({
      ok: true,
      value: { inputs: { artifact: `sha256:${'b'.repeat(64)}` } },
    });
    expect(gate(exampleCandidate(), { ...ROW, revision: 'r1' })).toMatchObject({
      ok: true,
      value: { revision: 'r1', inputs: { artifact: HASH } },
    });
  });

  it('is written so that it reads back the same', () => {
    const report = gate(exampleCandidate());
    expect(report.ok && parseGateReport(writeGateReport(report.value), 'x')).toEqual(report);
  });

  it('writes nothing of a fixture', () => {
    const report = exampleCandidate();
    set(report, 'metadata.span_fixtures', [
      {
        text: 'Jane Roe',
        note: 'Jane',
        predicted_spans: [{ start: 0, end: 99, label: 'Jane Roe' }],
      },
    ]);
    set(report, 'metrics.per_label_recall', { 'Jane Roe': 0.5, PERSON: 0.1 });
    const result = gate(report);
    expect(result.ok && writeGateReport(result.value)).not.toContain('Jane');
  });
});

describe('laws', () => {
  const harm = fc.constantFrom<(report: ExampleCandidate) => void>(
    (report) =>
      set(report, 'metrics.critical_leakage_count', report.metrics.critical_leakage_count + 1),
    (report) =>
      set(report, 'metrics.leakage.overall', Math.min(1, report.metrics.leakage.overall + 0.003)),
    (report) =>
      set(
        report,
        'metrics.per_label_recall.PERSON',
        report.metrics.per_label_recall.PERSON * 0.995,
      ),
    (report) =>
      set(report, 'metrics.per_label_recall.SSN', report.metrics.per_label_recall.SSN * 0.9),
    (report) => set(report, 'metrics.per_label_recall.person', 0.5),
    (report) => set(report, 'metrics.latency.p95_ms', report.metrics.latency.p95_ms * 2),
    (report) =>
      set(report, 'metrics.resources.peak_rss_mib', report.metrics.resources.peak_rss_mib + 100),
    (report) =>
      set(report, 'metrics.quant_recall_delta', report.metrics.quant_recall_delta + 0.004),
    (report) => set(report, 'metrics.leakage.leaked_chars_by_label.SSN', 1),
    (report) =>
      report.metadata.span_fixtures[1]?.predicted_spans.push({ start: 5, end: 4, label: 'X' }),
  );

  it('adding evidence of harm never turns QUARANTINED into RELEASABLE', () => {
    fc.assert(
      fc.property(
        fc.array(harm, { maxLength: 5 }),
        harm,
        fc.constantFrom('pytorch', 'onnx-int8', 'mlx-4bit'),
        (before, more, format) => {
          const report = exampleCandidate();
          set(report, 'metadata.format', format);
          before.forEach((change) => change(report));
          const first = decision(report);
          more(report);
          if (first === 'QUARANTINED') expect(decision(report)).not.toBe('RELEASABLE');
        },
      ),
      { numRuns: 300 },
    );
  });

  it('the hash of a report does not depend on the order of its keys', () => {
    const result = gate(exampleCandidate());
    if (!result.ok) throw new Error('refused');
    const reordered = JSON.parse(
      JSON.stringify(Object.fromEntries(Object.entries(result.value).reverse())),
    );
    expect(gateReportHash(reordered)).toBe(gateReportHash(result.value));
  });
});
