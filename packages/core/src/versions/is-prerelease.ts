import type { Version } from './version';

/** PEP 440's sense, which is SemVer's too: a development build counts, a post release does not. */
export function isPrerelease(version: Version): boolean {
  return version.pre !== null || version.dev !== null || version.other !== null;
}
