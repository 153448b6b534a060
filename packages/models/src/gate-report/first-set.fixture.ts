import type { GateReport } from './gate-report';

const hash = (digit: string): string => `sha256:${digit.repeat(64)}`;

/**
 * A gate report as it was written when reports did not name their set yet, signed by the test key
 * of RFC 8032, section 7.1, TEST 1. Nothing here may be made of what the code knows today.
 */
export const FIRST_SET_REPORT: GateReport = {
  schemaVersion: 1,
  repoId: 'ExampleMed/Example-PII-Small-44M-v1',
  revision: null,
  family: 'PII',
  tier: 'Small',
  format: 'pytorch',
  milestone: 'v1.7',
  evaluatedAt: '2026-06-01T10:00:00.000Z',
  decision: 'RELEASABLE',
  checks: [
    { id: 'G1a', gate: 'recall-identifiers', observed: 0.995, limit: 0.99 },
    { id: 'G1b', gate: 'recall-secrets', observed: 0.998, limit: 0.995 },
    { id: 'G2', gate: 'recall-core', observed: 0.995, limit: 0.98 },
    { id: 'G3', gate: 'critical-leakage', observed: 0, limit: 0 },
    { id: 'G4', gate: 'quantization-delta', observed: null, limit: null },
    { id: 'G5', gate: 'device-tier', observed: { p50Ms: 41.5 }, limit: { p50Ms: 60 } },
    { id: 'G6', gate: 'latency-evidence', observed: { p50Ms: 41.5 }, limit: null },
    { id: 'G7', gate: 'regression', observed: { leakage: 0.001 }, limit: { leakage: 0.005 } },
    { id: 'G8', gate: 'span-integrity', observed: { fixtures: 2 }, limit: null },
  ].map((check) => ({ ...check, passed: true, reason: 'ok' })) as GateReport['checks'],
  inputs: {
    report: hash('1'),
    artifact: hash('2'),
    thresholds: hash('3'),
    leakageTargets: hash('4'),
    baseline: null,
    evalSet: 'sha256:eval-set',
    leakageFixtures: null,
  },
  tool: { name: '@release-openmed/nx', version: '0.1.0' },
  signature: {
    algorithm: 'ed25519',
    signer: 'SHA256:bbXpuKG6zhzdmnxq256TlqzFBzRl2f6OOg722cYNbU8',
    value:
      'hYCcsn/41px8/G2RqJIIjPU0JRI3pvRziUYER6ZiY2HuF9AgawU/1JPb12dcYbSIXZdT/IuRCB32KmCKq/hUBg==',
  },
};
