import { familyKey } from '../manifest/family-key';
import type { ArtifactKind } from './artifact-kind';
import type { LeakageTargets } from './leakage-targets';
import { normalName } from './normal-name';
import type { Thresholds } from './thresholds';
import { tierName } from './tier-name';

/**
 * The target of one candidate: its own entry, else the strictest of its family, else the default.
 */
export function leakageTarget(
  targets: LeakageTargets,
  candidate: ArtifactKind,
  thresholds: Thresholds,
): number {
  const family = familyKey(candidate.family);
  const ofFamily = targets.entries.filter((entry) => entry.family === family);
  const own = ofFamily.filter(
    ({ tier, format }) =>
      same(format, candidate.format, normalName) &&
      same(tier, candidate.tier, (name) => tierName(name, thresholds)),
  );
  const known = own.length > 0 ? own : ofFamily;
  if (known.length > 0) return Math.min(...known.map(({ target }) => target));
  return Object.hasOwn(targets.families, family)
    ? (targets.families[family] as number)
    : targets.fallback;
}

/** Two names that are both given and mean the same. */
function same(
  left: string | null,
  right: string | null,
  meaning: (name: string) => string,
): boolean {
  return left !== null && right !== null && meaning(left) === meaning(right);
}
