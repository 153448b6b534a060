import { judge } from '../judge.fixture';

const TIERS = [
  ['tiny', 350, 60, 150],
  ['nano', 350, 60, 150],
  ['Small', 350, 60, 150],
  ['lite', 350, 60, 150],
  ['base', 900, 150, 400],
  ['Laptop', 900, 150, 400],
  ['large', 4096, 250, 800],
  ['SuperClinical', 4096, 250, 800],
  ['accurate', 8192, 400, 1200],
  ['xlarge', 8192, 400, 1200],
  ['XL', 8192, 400, 1200],
  ['MoE', 8192, 400, 1200],
] as const;

const at = (tier: unknown, [rss, p50, p95]: readonly unknown[]) =>
  judge('G5', {
    'metadata.tier': tier,
    'metrics.resources.peak_rss_mib': rss,
    'metrics.latency': { p50_ms: p50, p95_ms: p95 },
  });

describe('device-tier (G5)', () => {
  it.each(TIERS)('%s: %d MB, %d ms, %d ms, limits included', (...[tier, rss, p50, p95]) => {
    expect(at(tier, [rss, p50, p95])).toMatchObject({
      passed: true,
      limit: { peakRssMib: rss, p50Ms: p50, p95Ms: p95 },
    });
    expect(at(tier, [rss - 0.1, p50 - 0.1, p95 - 0.1]).passed).toBe(true);
    expect(at(tier, [rss + 0.1, p50, p95]).passed).toBe(false);
    expect(at(tier, [rss, p50 + 0.1, p95]).passed).toBe(false);
    expect(at(tier, [rss, p50, p95 + 0.1]).passed).toBe(false);
  });

  it.each([['medium'], [undefined], [null], ['constructor']])(
    'the tier %j is not known',
    (tier) => {
      expect(at(tier, [1, 1, 1])).toMatchObject({ passed: false, limit: null });
    },
  );

  it.each([[[undefined, 1, 1]], [[1, undefined, 1]], [[1, 1, undefined]]])(
    'fails without evidence: %j',
    (values) => {
      expect(at('tiny', values).passed).toBe(false);
    },
  );
});
