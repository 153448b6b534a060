import type { Lineage } from '../history/lineage';
import type { Release } from '../history/read-tags';
import { compareBumps, type Bump } from '../versions/bump';
import { finalVersion } from '../versions/final-version';
import { isPrerelease } from '../versions/is-prerelease';
import { versionStep } from '../versions/version-step';

/**
 * The newest stable release of a lineage that was at least that large; null: there is none. How large
 * one was is how far it is from the one below it: whoever takes a major takes its minor changes too.
 */
export function lastAsLarge({ reachable }: Lineage, size: Bump): Release | null {
  const stable = reachable.filter(({ version }) => !isPrerelease(version));
  const large = stable.filter(({ version }, at) => {
    const before = stable[at - 1]?.version ?? finalVersion([0, 0, 0]);
    return compareBumps(versionStep(before, version).bump, size) >= 0;
  });
  return large.reduce<Release | null>(
    (last, one) => (last === null || one.time >= last.time ? one : last),
    null,
  );
}
