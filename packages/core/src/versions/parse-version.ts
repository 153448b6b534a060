import { parsePep440 } from './parse-pep440';
import { parseSemver } from './parse-semver';
import type { Ecosystem, Version } from './version';

/** OpenStack's dates in a cycle (`2014.2.b1`): PEP 440 would read a beta, but no such release was ever made. */
const MILESTONE = /^v?\d+\.\d+\.[abc]\d+$/i;

/**
 * Reads what history really holds: the ecosystem's own spelling first, then the other's (`1.7.0-rc1` and `1.2.0.0a1` on
 * either side, two or four segments, post releases, a `v` in front). Null: not a version.
 *
 * One text is read in two ways: `1.9.0-rc.1.dev.3` is below rc 1 to PEP 440 and above it to SemVer.
 */
export function parseVersion(text: string, ecosystem: Ecosystem): Version | null {
  if (MILESTONE.test(text)) return null;
  return ecosystem === 'python'
    ? (parsePep440(text) ?? parseSemver(text))
    : (parseSemver(text) ?? parsePep440(text));
}
