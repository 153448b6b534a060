import type { Version } from './version';

/** The release with these numbers and nothing else. */
export function finalVersion(release: readonly number[], epoch = 0): Version {
  return { epoch, release, pre: null, post: null, dev: null, local: null, other: null };
}
