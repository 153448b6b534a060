import { satisfies } from 'semver';
import { semverSpelling } from '../../../versions/semver-spelling';
import type { Version } from '../../../versions/version';
import { parseNpmSpecifier } from './npm-specifier';

/**
 * As npm decides it: a prerelease is accepted only where the range names a prerelease of the same
 * three numbers, so that `^1.2.0` does not accept `1.3.0-rc.1`, while `*` accepts everything.
 */
export function npmRangeAccepts(text: string, version: Version): boolean {
  const { range, open } = parseNpmSpecifier(text);
  return open || satisfies(semverSpelling.format(version), range);
}
