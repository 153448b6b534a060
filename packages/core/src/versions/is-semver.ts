import type { Version } from './version';

/** Whether SemVer can spell it: three segments, no epoch, no post release. */
export function isSemver(version: Version): boolean {
  if (version.epoch !== 0 || version.post !== null) return false;
  if (version.release.slice(3).some((segment) => segment !== 0)) return false;
  // A build below rc 0 would need the identifier -1.
  return version.pre === null || version.dev === null || version.pre.number > 0;
}
