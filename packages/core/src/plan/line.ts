import type { Release } from '../history/read-tags';
import { isPrerelease } from '../versions/is-prerelease';

/** A project's releases as they look from one commit. */
export interface Line {
  /** Those whose source is that commit or an ancestor of it; lowest version first. */
  readonly reachable: readonly Release[];
  /** The highest stable one of them: what the next bump counts from. Never the newest by date, nor the highest anywhere. */
  readonly base: Release | null;
  /** The reachable prereleases above `base`; lowest first. */
  readonly ahead: readonly Release[];
  /** Every release of the project on any branch: no number is used twice. */
  readonly everywhere: readonly Release[];
}

/** `releases`: lowest version first. */
export function readLine(releases: readonly Release[], isReachable: (release: Release) => boolean): Line {
  const reachable = releases.filter(isReachable);
  const at = reachable.findLastIndex((release) => !isPrerelease(release.version));
  return { reachable, base: reachable[at] ?? null, ahead: reachable.slice(at + 1), everywhere: releases };
}
