import type { Lineage } from '../history/lineage';
import type { Release } from '../history/read-tags';
import { isPrerelease } from '../versions/is-prerelease';
import { majorMinor } from '../versions/major-minor';

/** Further back nobody looks: whoever asks for more minors than this never removes anything. */
const FAR_ENOUGH = 24;

/**
 * The releases that began the minors of a lineage, newest first. What a minor announces, its first
 * release does: a mark that a patch brings along is seen by those who take patches alone.
 */
export function minorReleases({ reachable }: Lineage): readonly Release[] {
  const first = new Map<string, Release>();
  for (const release of reachable) {
    const minor = majorMinor(release.version);
    if (!isPrerelease(release.version) && !first.has(minor)) first.set(minor, release);
  }
  return [...first.values()].toReversed().slice(0, FAR_ENOUGH);
}
