import { comparePep440 } from './compare-pep440';
import { compareSemver } from './compare-semver';
import type { Ecosystem, Version } from './version';

/** Negative when `a` is older: PEP 440's order for `python`, SemVer's for `npm` and `tag`. */
export function compareVersions(a: Version, b: Version, ecosystem: Ecosystem): number {
  return ecosystem === 'python' ? comparePep440(a, b) : compareSemver(a, b);
}
