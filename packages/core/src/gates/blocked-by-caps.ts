import { rangesOf } from '../ecosystems/ranges-of';
import type { DependencyFact } from '../facts';
import type { Release } from '../history/read-tags';
import { isPrerelease } from '../versions/is-prerelease';
import { majorMinor } from '../versions/major-minor';
import type { Judged } from './rule';

/** A requirement between the workspace's own projects that keeps out what is released. */
export interface BlockingCap extends DependencyFact {
  readonly project: string;
  /** The highest stable release that counts here. */
  readonly blocked: Release;
}

/**
 * Requirements whose upper bound lies below a version that is out, as they are after the plan. On
 * a maintenance branch that is the newest of the required project's MAJOR.MINOR there, elsewhere
 * its highest.
 */
export function blockedByCaps({ facts, plan, history }: Judged, own: boolean): BlockingCap[] {
  return facts.projects.flatMap(({ name: project, dependencies }) =>
    dependencies.flatMap((dependency): BlockingCap[] => {
      const { on, file } = dependency;
      const blocked = newest(history.releasesOf(on), own ? history.baseOf(on) : null);
      const range = plan.ranges
        .filter((change) => change.project === project && change.file === file)
        .reduce(
          (from, change) => (change.on === on && change.from === from ? change.to : from),
          dependency.range,
        );
      if (blocked === null || isStampedOn(facts.source, blocked)) return [];
      const isBlocked = rangesOf(file)?.exceeded(range, blocked.version) === true;
      return isBlocked ? [{ ...dependency, range, project, blocked }] : [];
    }),
  );
}

/** Then its stamp has rewritten the requirements, and the files of its source do not say so. */
function isStampedOn(source: string, release: Release): boolean {
  return release.source === source && release.commit !== source;
}

/** `base`: of its MAJOR.MINOR alone. `releases`: lowest first. */
function newest(releases: readonly Release[], base: Release | null): Release | null {
  const isIt = ({ version }: Release): boolean =>
    !isPrerelease(version) && (base === null || majorMinor(version) === majorMinor(base.version));
  return releases.findLast(isIt) ?? null;
}
