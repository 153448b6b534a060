import type { ArtifactKind } from './artifact-kind';
import { normalName } from './normal-name';
import type { Thresholds } from './thresholds';
import { tierName } from './tier-name';

/** `family::tier::format`, lower case, the tier after its aliases. */
export function baselineKey(kind: ArtifactKind, thresholds: Thresholds): string {
  const { family, tier, format } = kind;
  const parts = [normalName(family), tierName(tier ?? '', thresholds), normalName(format ?? '')];
  return parts.join('::');
}
