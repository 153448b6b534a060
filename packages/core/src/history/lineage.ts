import type { IsAncestor } from './ancestry';
import type { Release } from './read-tags';
import { isPrerelease } from '../versions/is-prerelease';

/** A project's releases as they look from one commit. */
export interface Lineage {
  /** Those whose source is that commit or an ancestor of it; lowest version first. */
  readonly reachable: readonly Release[];
  /**
   * The highest stable one of them: what the next bump counts from. Never the newest by date, nor
   * the highest anywhere.
   */
  readonly base: Release | null;
  /** The reachable prereleases above `base`; lowest first. */
  readonly ahead: readonly Release[];
  /** Every release of the project on any branch: no number is used twice. */
  readonly everywhere: readonly Release[];
}

/** `releases`: lowest version first. */
export function readLineage(
  releases: readonly Release[],
  isReachable: (release: Release) => boolean,
): Lineage {
  const reachable = releases.filter(isReachable);
  const at = reachable.findLastIndex((release) => !isPrerelease(release.version));
  return {
    reachable,
    base: reachable[at] ?? null,
    ahead: reachable.slice(at + 1),
    everywhere: releases,
  };
}

/**
 * Without the prereleases that a later stable release has passed over: an alpha of 2.0.0 from
 * before 1.5.0 came of nothing, and must not make 2.0.0 of everything that follows. Its number
 * stays taken.
 */
export function withoutAbandoned(lineage: Lineage, isAncestor: IsAncestor): Lineage {
  const { base } = lineage;
  if (base === null) return lineage;
  const abandoned = new Set(
    lineage.ahead.filter((release) => isAncestor(release.source, base.source)),
  );
  const stands = (release: Release) => !abandoned.has(release);
  return {
    ...lineage,
    ahead: lineage.ahead.filter(stands),
    reachable: lineage.reachable.filter(stands),
  };
}
