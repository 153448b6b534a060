import { familyOf } from '../pointers/family-of';
import { reportOf, Story } from '../pointers/story.fixture';
import type { GateReport } from '../gate-report/gate-report';
import { trackingIssue } from './tracking-issue';

const told = () => {
  const story = new Story().release('a-v1').release('b-v2');
  story.rollback();
  const edge = familyOf(story.state, 'PII').lineage.at(-1);
  if (!edge) throw new Error('no edge');
  return edge;
};
const failing = (): GateReport => {
  const report = reportOf('b-v2');
  return {
    ...report,
    checks: report.checks.map((check) =>
      check.id === 'G3'
        ? { ...check, passed: false, reason: 'Critical identifiers leaked.' }
        : check,
    ),
  };
};
const story = {
  family: 'PII',
  edge: told(),
  report: failing(),
  project: 'openmed',
  labels: ['model-rollback'],
};

describe('trackingIssue', () => {
  it('has ids, hashes, failing gates and the command', () => {
    const { title, body } = trackingIssue(story);
    expect(title).toBe('Rollback of PII: ExampleMed/b-v2 → ExampleMed/a-v1');
    expect(body).toContain('- G3 `critical-leakage`: Critical identifiers leaked.');
    expect(body).toContain('nx model-gate openmed --report');
    expect(body).toMatch(/Reproducibility hash now: `sha256:[0-9a-f]{64}`/);
    expect(body).not.toContain('G1a');
  });

  it('is found again by the same key, and another rollback has another', () => {
    const { key, body } = trackingIssue(story);
    expect(trackingIssue({ ...story, report: null }).key).toBe(key);
    expect(body).toContain(`<!-- model-rollback:${key} -->`);
    expect(
      trackingIssue({ ...story, edge: { ...story.edge, at: '2026-08-01T00:00:00.000Z' } }).key,
    ).not.toBe(key);
  });
});
