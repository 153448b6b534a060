import { semverSpelling } from './semver-spelling';
import type { Spelling } from './spelling';

/**
 * A canonical version of either spelling, written in this one: a folder may be an npm package and a
 * Python project at once. Reading as SemVer first is right for both, since PEP 440's normal form of
 * a prerelease is no SemVer.
 */
export function respell(version: string, spelling: Spelling): string {
  const parsed = semverSpelling.parse(version);
  return parsed === null ? version : spelling.format(parsed);
}
