import { checkOf } from '../check-of';
import type { Check, GateInput } from '../gate';
import { tierName } from '../tier-name';

/** G5: memory and latency fit the device the artifact is made for; the limits themselves fit. */
export function deviceTier({ candidate, thresholds }: GateInput): Check {
  const observed = {
    peakRssMib: candidate.peakRssMib,
    p50Ms: candidate.p50Ms,
    p95Ms: candidate.p95Ms,
  };
  const tier = tierName(candidate.tier ?? '', thresholds);
  const budget = Object.hasOwn(thresholds.tiers, tier) ? thresholds.tiers[tier] : undefined;
  if (budget === undefined)
    return checkOf('G5', { observed, limit: null, failing: 'The tier is not known.' });
  const names = ['peakRssMib', 'p50Ms', 'p95Ms'] as const;
  const limit = { peakRssMib: budget.peakRssMib, p50Ms: budget.p50Ms, p95Ms: budget.p95Ms };
  const missing = names.filter((name) => observed[name] === null);
  const over = names.filter((name) => (observed[name] ?? 0) > limit[name]);
  const failing = [
    ...(missing.length > 0 ? [`The report does not have ${missing.join(', ')}.`] : []),
    ...(over.length > 0 ? [`Over the budget of ${tier}: ${over.join(', ')}.`] : []),
  ];
  return checkOf('G5', { observed, limit, failing: failing.length > 0 ? failing.join(' ') : null });
}
