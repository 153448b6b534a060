import { inputOf, judge } from '../judge.fixture';
import { latencyEvidence } from './latency-evidence';

describe('latency-evidence (G6)', () => {
  it.each([
    [{ p50_ms: 0, p95_ms: 0 }, true],
    [{ p50_ms: 1e6, p95_ms: 1e6 }, true],
    [{ p50_ms: 1 }, false],
    [{ p95_ms: 1 }, false],
    [{ p50_ms: null, p95_ms: 1 }, false],
    [undefined, false],
  ])('%j: passed is %s', (latency, passed) => {
    expect(judge('G6', { 'metrics.latency': latency }).passed).toBe(passed);
  });

  it.each([NaN, Infinity, -1])(
    'does not take %d for a measurement, whoever made the candidate',
    (p50Ms) => {
      const input = inputOf();
      expect(latencyEvidence({ ...input, candidate: { ...input.candidate, p50Ms } }).passed).toBe(
        false,
      );
    },
  );
});
